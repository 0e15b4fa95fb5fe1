#!/bin/sh
# Builds the installer for Windows on Debian:  build.sh [words for build.py]
set -eu

cd "$(dirname "$0")/../.."
python=$(installers/windows/environment.sh)
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git -c safe.directory="$PWD" log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
fi
export SOURCE_DATE_EPOCH
exec "$python" installers/windows/build.py "$@"
