#!/bin/sh
# Prints the Python (3.11 or later) that the environment is made from: $PYTHON if given, else the first that fits. Exit 1: there is none.
set -eu

fits() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

if [ -n "${PYTHON:-}" ]; then
    if fits "$PYTHON"; then
        command -v "$PYTHON"
        exit 0
    fi
    echo "PYTHON=$PYTHON is not a Python 3.11 or later." >&2
    exit 1
fi
for name in python3 python3.13 python3.12 python3.11 python3.14; do
    if command -v "$name" >/dev/null && fits "$name"; then
        command -v "$name"
        exit 0
    fi
done
exit 1
