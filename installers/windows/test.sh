#!/bin/sh
# Runs the tests on a Windows Python under wine:  test.sh [words for pytest]
set -eu

cd "$(dirname "$0")/../.."
python=$(installers/windows/environment.sh)
exec "$python" installers/windows/suite.py "$@"
