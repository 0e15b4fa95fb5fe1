#!/bin/sh
# Builds the packages for Linux:  build.sh [words for build.py]
# Sees to the system packages and to an environment of Debian's own Python with pinned tools; the rest is build.py.
set -eu

cd "$(dirname "$0")/../.."
installers/linux/system.sh installer
requirements=installers/requirements/installer.txt
environment=${RMDESK_BUILD_ENVIRONMENT:-build/env}
stamp=$environment/.rmdesk-installer
# Debian's Python and no other: what it links to is Debian's, and nothing in it names this computer's folders.
base=/usr/bin/python3
wanted="$environment $("$base" -V) $(sha256sum <"$requirements")"
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ]; then
    echo "Making the environment $environment with $base"
    rm -rf "$environment"
    "$base" -m venv "$environment"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --require-hashes -r "$requirements"
    printf '%s\n' "$wanted" >"$stamp"
fi
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git -c safe.directory="$PWD" log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
fi
export SOURCE_DATE_EPOCH
exec "$environment/bin/python" installers/linux/build.py "$@"
