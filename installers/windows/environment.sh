#!/bin/sh
# Sees to the system packages and to a small environment of Debian's own Python, from which a Windows Python is put
# together under wine. Prints the Python of that environment.
set -eu

cd "$(dirname "$0")/../.."
installers/linux/system.sh windows >&2
environment=build/windows/env
base=/usr/bin/python3
[ -x "$environment/bin/python" ] || "$base" -m venv "$environment"
"$environment/bin/python" installers/windows/prepare.py >&2
echo "$environment/bin/python"
