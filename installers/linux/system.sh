#!/bin/sh
# Sees to the system packages that rmdesk needs:
#   system.sh run | test | browser | orca | syncthing | installer | installer-tests | windows | windows-tests
# What is there is found by what it offers (a library, a command), not by package names, so it also holds where names differ.
# Root gets what is missing installed. Anybody else gets one line to type, and exit code 2.
set -eu

purpose=${1:?run, test, browser, orca, syncthing, installer, installer-tests, windows or windows-tests}
cd "$(dirname "$0")/../.."
[ "$(uname -s)" = Linux ] || exit 0

# Qt's libraries (offscreen, X11, Wayland, printing), and Kerberos, which Qt's network library links to.
libraries='
libGL.so.1              libgl1
libEGL.so.1             libegl1
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libfontconfig.so.1      libfontconfig1
libglib-2.0.so.0        libglib2.0-0
libdbus-1.so.3          libdbus-1-3
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0
libwayland-client.so.0  libwayland-client0
libwayland-cursor.so.0  libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1
libcups.so.2            libcups2
libgssapi_krb5.so.2     libgssapi-krb5-2
'
# What the tests drive the real program with, and read the real PDF with.
commands='
Xvfb            xvfb
xauth           xauth
xdotool         xdotool
dbus-run-session dbus
pdftotext       poppler-utils
strace          strace
'

# A screen reader, and what it speaks through. Large, so only `make orca` asks for it.
reader='
orca              orca
speech-dispatcher speech-dispatcher
'

# What the packages for Linux are made with: debhelper, and what PyInstaller looks through libraries with.
makers='
dh                debhelper
dpkg-buildpackage dpkg-dev
objdump           binutils
xz                xz-utils
'
# What they are tested with: clean Debians to install them in, and everything that looks at them.
judges='
lintian                lintian
debootstrap            debootstrap
appstreamcli           appstream
desktop-file-validate  desktop-file-utils
update-mime-database   shared-mime-info
rpm                    rpm
man                    man-db
'

# A Windows of its own, and what an installer for it is made with.
for_windows='
wine        wine
wixl        wixl
msibuild    msitools
faketime    faketime
git         git
'
# What it is looked at, signed and photographed with.
windows_judges='
osslsigncode osslsigncode
Xvfb        xvfb
import      imagemagick
'

find_missing() {
    missing=
    if ! python=$(installers/linux/python.sh); then
        if [ -n "${PYTHON:-}" ]; then exit 2; fi
        if command -v python3 >/dev/null; then need python3.11 python3.11-venv; else need python3 python3-venv; fi
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        need "$(venv_package "$python")"
    fi
    loadable=$( (ldconfig -p || /sbin/ldconfig -p) 2>/dev/null)
    each "$libraries" has_library
    if [ "$purpose" = browser ]; then has_command chromium || need chromium; fi
    if [ "$purpose" = syncthing ]; then has_command syncthing || need syncthing; fi
    if [ "$purpose" = orca ]; then
        each "$reader" has_command
        /usr/bin/python3 -c 'import speechd' 2>/dev/null || need python3-speechd
    fi
    if [ "$purpose" = installer ] || [ "$purpose" = installer-tests ]; then
        each "$makers" has_command
        # Debian's own Python: a library that programs can carry, and a way to make an environment.
        case $loadable in *libpython3*) ;; *) need "$(python_library)" ;; esac
        /usr/bin/python3 -c 'import ensurepip, venv' 2>/dev/null || need python3 python3-venv
        command -v git >/dev/null || need git
    fi
    if [ "$purpose" = windows-tests ]; then each "$windows_judges" has_command; fi
    if [ "$purpose" = windows ] || [ "$purpose" = windows-tests ]; then
        each "$for_windows" has_command
        /usr/bin/python3 -c 'import ensurepip, venv' 2>/dev/null || need python3 python3-venv python3-pip
    fi
    if [ "$purpose" = installer-tests ]; then
        each "$judges" has_command
    fi
    if [ "$purpose" = test ] || [ "$purpose" = installer-tests ]; then
        each "$commands" has_command
        [ -x /usr/libexec/at-spi-bus-launcher ] || need at-spi2-core
    fi
}

need() {
    missing="$missing $*"
}

# Debian names the package after the version, except for the system's own python3.
venv_package() {
    if [ "$(readlink -f "$1")" = "$(readlink -f /usr/bin/python3)" ]; then
        echo python3-venv
    else
        "$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    fi
}

python_library() {
    /usr/bin/python3 -c 'import sys; print("libpython%d.%d" % sys.version_info[:2])' 2>/dev/null || echo libpython3.11
}

each() {
    while read -r thing package; do
        [ -z "$thing" ] || "$2" "$thing" || need "$package"
    done <<LIST
$1
LIST
}

has_library() {
    case $loadable in *"$1 "*) return 0 ;; *) return 1 ;; esac
}

has_command() {
    command -v "$1" >/dev/null
}

install_as_root() {
    export DEBIAN_FRONTEND=noninteractive
    echo "Installing:$missing"
    told=$(mktemp)
    trap 'rm -f "$told"' EXIT
    # A source that does not answer is no reason to stop here: installing says soon enough what could not be had.
    apt-get update -qq || echo "Some package sources did not answer; going on with what is known." >&2
    # shellcheck disable=SC2086  # one word a package
    apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 $missing \
        </dev/null >"$told" 2>&1 || { cat "$told" >&2; exit 2; }
}

find_missing
[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null; then
    echo "rmdesk needs some system packages that are not here. Debian's names for them:" >&2
    echo "   $missing" >&2
    exit 2
fi
if [ "$(id -u)" != 0 ]; then
    echo "rmdesk needs some system packages that are not here. Type this line, then the same command again:" >&2
    echo "    sudo apt-get install --no-install-recommends$missing" >&2
    exit 2
fi
install_as_root
find_missing
if [ -n "$missing" ]; then
    echo "Still missing after installing:$missing" >&2
    exit 2
fi
