#!/bin/sh
# Builds rmdesk for macOS, on a Mac:  installers/macos/build.sh
# UNTESTED: nobody has run this on a Mac yet. Each step is a plain line, so that whoever runs it first can mend it.
#
#   RMDESK_PYTHON     python.org's Python 3.12 or 3.13 (default: python3.12)
#   RMDESK_IDENTITY   "Developer ID Application: NAME (TEAM)". Without it, the files are signed for this Mac alone ("ad hoc"),
#                     are called "unsigned", and no other Mac opens them without a warning.
#   RMDESK_NOTARY     the name of a profile that `xcrun notarytool store-credentials` keeps in the key chain
set -eu

cd "$(dirname "$0")/../.."
[ "$(uname -s)" = Darwin ] || { echo "This runs on a Mac alone." >&2; exit 2; }
python=${RMDESK_PYTHON:-python3.12}
identity=${RMDESK_IDENTITY:--}
work=build/macos
out=build/out
version=$("$python" -c 'import rmdesk; print(rmdesk.__version__)')
machine=$(uname -m)
name=rmdesk-$version-$machine
[ "$identity" != - ] || name=$name-unsigned
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
RMDESK_ART=$PWD/$work/art
export SOURCE_DATE_EPOCH RMDESK_ART PYTHONHASHSEED=0

environment() {
    "$python" -m venv "$work/env"
    "$work/env/bin/python" -m pip install --quiet --only-binary :all: --require-hashes -r installers/requirements/installer.txt
    # Makes the disk image, and is no part of the program.
    "$work/env/bin/python" -m pip install --quiet "dmgbuild==1.6.7"
}

freeze() {
    "$work/env/bin/python" installers/common/icons.py "$RMDESK_ART"
    "$work/env/bin/python" -m PyInstaller --noconfirm --clean --distpath "$work/dist" --workpath "$work/pyi" installers/rmdesk.spec
    papers=$app/Contents/Resources/papers
    mkdir -p "$papers"
    "$work/env/bin/python" installers/common/sbom.py "$papers/sbom.cdx.json"
    "$work/env/bin/python" installers/common/licences.py "$papers/THIRD-PARTY.txt"
    cp CHANGELOG.md LICENSE "$papers"
}

# From the inside out: a signature covers what lies within, so what lies within is signed first.
sign() {
    stamp=--timestamp
    [ "$identity" != - ] || stamp=--timestamp=none
    find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
        xargs -0 -n 20 codesign --force --options runtime "$stamp" --sign "$identity"
    find "$app/Contents" -type d -name '*.framework' -print0 |
        xargs -0 -n 1 codesign --force --options runtime "$stamp" --sign "$identity"
    codesign --force --options runtime "$stamp" --entitlements installers/macos/entitlements.plist --sign "$identity" "$app"
    codesign --verify --deep --strict --verbose=2 "$app"
}

# The same things that the tests on Linux and under wine do with an installed program.
look() {
    "$app/Contents/MacOS/rmdesk" demo --vault "$work/demo" >"$work/demo.txt"
    "$app/Contents/MacOS/rmdesk" check "$work/demo"
    QT_QPA_PLATFORM=offscreen "$app/Contents/MacOS/rmdesk" screens --out "$work/pictures" --theme light --only home
}

notarise() {
    if [ "$identity" = - ] || [ -z "${RMDESK_NOTARY:-}" ]; then
        echo "Not notarised: a name and a profile are needed for that." >&2
        return
    fi
    xcrun notarytool submit "$1" --keychain-profile "$RMDESK_NOTARY" --wait
    xcrun stapler staple "$2"
}

pack() {
    mkdir -p "$out"
    ditto -c -k --keepParent "$app" "$work/rmdesk.zip"
    notarise "$work/rmdesk.zip" "$app"
    RMDESK_APP=$app "$work/env/bin/dmgbuild" -s installers/macos/dmg_settings.py rmdesk "$out/$name.dmg"
    [ "$identity" = - ] || codesign --timestamp --sign "$identity" "$out/$name.dmg"
    notarise "$out/$name.dmg" "$out/$name.dmg"
    shasum -a 256 "$out/$name.dmg"
}

app=$work/dist/rmdesk.app
rm -rf "$work/dist" "$work/pyi" "$work/demo"
mkdir -p "$work"
for step in environment freeze sign look pack; do
    echo "== $step"
    "$step"
done
