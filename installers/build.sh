#!/bin/sh
# Builds everything that is installed or handed out, into build/out, on Debian 12:  [MSI=...] [PACK=... KEY=...] build.sh
#   MSI=file            take this MSI, and the papers that lie beside it, instead of building one (under wine, a quarter of an hour)
#   MSI=none            build none; the kit is then without one
#   PACK=file KEY=file  the programme pack of the kit and the key that signs it; without them, an example that nobody may trust
set -eu

cd "$(dirname "$0")/.."
out=build/out
msi=${MSI:-}
case $msi in '' | none) ;; *) [ -f "$msi" ] || { echo "There is no MSI at $msi." >&2; exit 2; } ;; esac
if [ -n "${PACK:-}${KEY:-}" ]; then
    [ -f "${PACK:-}" ] && [ -f "${KEY:-}" ] || { echo "PACK and KEY go together, and both have to be files." >&2; exit 2; }
fi
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git -c safe.directory="$PWD" log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
fi
export SOURCE_DATE_EPOCH

echo "== Linux"
installers/linux/build.sh
case $msi in
'')
    echo "== Windows"
    installers/windows/build.sh
    ;;
none) ;;
*)
    for paper in "$msi" "${msi%.msi}-hashes.csv" "$(dirname "$msi")"/rmdesk-*-windows-*; do
        [ ! -f "$paper" ] || [ "$paper" -ef "$out/$(basename "$paper")" ] || cp "$paper" "$out/"
    done
    ;;
esac
echo "== Kit"
[ "$msi" != none ] || set -- --without-windows
[ -z "${PACK:-}" ] || set -- "$@" --pack "$PACK" --key "$KEY"
"${RMDESK_BUILD_ENVIRONMENT:-build/env}/bin/python" installers/common/kit.py --out "$out" "$@"
