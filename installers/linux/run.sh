#!/bin/sh
# Opens the window. Where there is no screen, says so and shows the same program another way: the made-up demo pair is walked through the
# real screens, and the pictures and the exported PDF are left in a folder.
set -eu

cd "$(dirname "$0")/../.."
rmdesk() {
    .venv/bin/python -m rmdesk "$@"
}

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/python -m rmdesk "$@"
fi

out=${OUT:-build/walk}
echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."
echo "Walking the made-up demo pair through the real screens instead; this takes a moment."
export QT_QPA_PLATFORM=offscreen
mkdir -p "$out"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# The demo pair is not to stay among the workbooks of whoever runs this.
export XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" XDG_STATE_HOME="$scratch/state"
rmdesk screens --out "$out/screens" --theme light
rmdesk demo --vault "$scratch/demo" >"$scratch/said"
# Both partners agree to what leaves. Their passphrases are no secret: the program has just told them.
sed -n 's/.* opens it with: //p' "$scratch/said" >"$scratch/passphrases"
sed -n 1p "$scratch/passphrases" >"$scratch/first"
sed -n 2p "$scratch/passphrases" >"$scratch/second"
rmdesk export "$scratch/demo" --ask --passphrase-fd 3 --passphrase-fd 4 --format pdf --out "$scratch/sheet.pdf" \
    3<"$scratch/first" 4<"$scratch/second" >"$scratch/said"
mv -f "$scratch/sheet.pdf" "$out/shared-sheet.pdf"
echo
echo "Pictures of every screen: $(cd "$out/screens" && pwd)"
echo "The exported PDF:         $(cd "$out" && pwd)/shared-sheet.pdf"
