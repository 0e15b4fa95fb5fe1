"""What the frozen program is made of, file by file, on each system."""

import pytest

from installers.common.filters import EXCLUDED_MODULES, LINUX, MACOS, WINDOWS, keeps, kept

QT = "PySide6/Qt/plugins/"
KEPT = [
    (LINUX, QT + "platforms/libqxcb.so"),
    (LINUX, QT + "platforms/libqwayland.so"),
    (LINUX, QT + "platforms/libqoffscreen.so"),
    (LINUX, QT + "platformthemes/libqxdgdesktopportal.so"),
    (LINUX, QT + "platforminputcontexts/libibusplatforminputcontextplugin.so"),
    (LINUX, QT + "wayland-shell-integration/libxdg-shell.so"),
    (LINUX, QT + "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so"),
    (LINUX, QT + "imageformats/libqsvg.so"),
    (LINUX, QT + "imageformats/libqjpeg.so"),
    (LINUX, QT + "printsupport/libcupsprintersupport.so"),
    (LINUX, QT + "tls/libqopensslbackend.so"),
    (LINUX, "PySide6/Qt/lib/libQt6Core.so.6"),
    (LINUX, "PySide6/Qt/lib/libicudata.so.73"),
    (LINUX, "PySide6/Qt/translations/qtbase_ar.qm"),
    (LINUX, "libpython3.11.so.1.0"),
    (LINUX, "libcrypto.so.3"),
    (LINUX, "libssl.so.3"),
    (LINUX, "libffi.so.8"),
    (LINUX, "libz.so.1"),
    (LINUX, "libxcb-9065bb12.so.1.1.0"),
    (LINUX, "rmdesk/_resources/icons/x.svg"),
    (LINUX, "rmdesk/_resources/translations/rmdesk_cy.qm"),
    (WINDOWS, "PySide6\\plugins\\platforms\\qwindows.dll"),
    (WINDOWS, "PySide6\\plugins\\platforms\\qoffscreen.dll"),
    (WINDOWS, "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll"),
    (WINDOWS, "PySide6\\Qt6Core.dll"),
    (WINDOWS, "python311.dll"),
    (WINDOWS, "libcrypto-3.dll"),
    (WINDOWS, "vcruntime140.dll"),
    (MACOS, QT + "platforms/libqcocoa.dylib"),
    (MACOS, "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"),
    (MACOS, "libcrypto.3.dylib"),
]
LEFT_OUT = [
    (LINUX, QT + "platforms/libqeglfs.so"),
    (LINUX, QT + "platforms/libqvnc.so"),
    (LINUX, QT + "platforms/libqminimalegl.so"),
    (LINUX, QT + "platformthemes/libqgtk3.so"),
    (LINUX, QT + "platforminputcontexts/libqtvirtualkeyboardplugin.so"),
    (LINUX, QT + "sqldrivers/libqsqlite.so"),
    (LINUX, QT + "networkinformation/libqnetworkmanager.so"),
    (LINUX, QT + "wayland-shell-integration/libivi-shell.so"),
    (LINUX, QT + "wayland-graphics-integration-client/libdmabuf-server.so"),
    (LINUX, QT + "imageformats/libqtiff.so"),
    (LINUX, "PySide6/Qt/lib/libQt6Qml.so.6"),
    (LINUX, "PySide6/Qt/lib/libQt6Quick.so.6"),
    (LINUX, "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6"),
    (LINUX, "PySide6/Qt/translations/qtbase_de.qm"),
    (LINUX, "PySide6/Qt/translations/qt_help_en.qm"),
    (LINUX, "pillow.libs/libavif-01e67780.so.16.3.0"),
    (LINUX, "libgtk-3.so.0"),
    (LINUX, "libexpat.so.1"),
    (LINUX, "libstdc++.so.6"),
    (LINUX, "libsystemd.so.0"),
    (LINUX, "libxcb.so.1"),
    (LINUX, "reportlab/graphics/some.pyx"),
    (WINDOWS, "PySide6\\opengl32sw.dll"),
    (WINDOWS, "PySide6\\Qt6Quick.dll"),
    (WINDOWS, "PySide6\\plugins\\platforms\\qminimal.dll"),
    (WINDOWS, "PySide6\\plugins\\platforms\\qdirect2d.dll"),
    (WINDOWS, "icuuc.dll"),
    (WINDOWS, "bcryptprimitives.dll"),
    (WINDOWS, "ucrtbase.dll"),
    (WINDOWS, "api-ms-win-crt-heap-l1-1-0.dll"),
]


@pytest.mark.parametrize(("system", "name"), KEPT)
def test_what_the_program_needs_is_kept(system: str, name: str) -> None:
    assert keeps(name, system)


@pytest.mark.parametrize(("system", "name"), LEFT_OUT)
def test_what_it_does_not_need_stays_out(system: str, name: str) -> None:
    assert not keeps(name, system)


def test_pyinstallers_entries_are_kept_whole_and_in_order() -> None:
    entries = [("libz.so.1", "/lib/libz.so.1", "BINARY"), ("libgtk-3.so.0", "/x", "BINARY"), ("a.txt", "/a", "DATA")]
    assert kept(entries, LINUX) == [entries[0], entries[2]]


def test_no_module_of_ours_is_excluded() -> None:
    assert [name for name in EXCLUDED_MODULES if name.split(".")[0] == "rmdesk"] == []
