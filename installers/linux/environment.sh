#!/bin/sh
# Sees to the virtual environment .venv:  environment.sh run | dev
# Everything in it comes from the pinned, hashed requirement file of that name. An environment that already holds the pinned versions is
# kept as it is, whoever made it; a stamp saves even that look. The project itself is found through a .pth file, so nothing is built here.
set -eu

kind=${1:?run or dev}
cd "$(dirname "$0")/../.."
requirements=installers/requirements/$kind.txt
python=.venv/bin/python
stamp=.venv/.rmdesk-$kind

new_enough() {
    "$python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

if ! new_enough; then
    base=$(installers/linux/python.sh)
    echo "Making the environment .venv with $base"
    rm -rf .venv
    "$base" -m venv .venv
fi

wanted="$PWD $("$python" -V) $(sha256sum <"$requirements")"
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi
if ! "$python" installers/requirements/satisfied.py "$requirements"; then
    "$python" -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --require-hashes -r "$requirements"
fi
printf '%s\n' "$PWD" >"$("$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/rmdesk.pth"
printf '%s\n' "$wanted" >"$stamp"
