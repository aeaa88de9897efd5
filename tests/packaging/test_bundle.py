"""The bundle: what is needed stays in, what is not stays out, and the check reads what is told."""

import struct
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent
SPEC = (ROOT / "packaging" / "mestringstreff.spec").read_text("utf-8")


def script(name: str) -> ModuleType:
    """Import a script of packaging/, which is no package: a module of that name comes from elsewhere."""
    loader = SourceFileLoader(f"packaging_{Path(name).stem}", str(ROOT / "packaging" / name))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    keeps, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # else check leaves a file beside it
    try:
        loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = keeps
    return module


check, contents, icu_data = script("check"), script("contents.py"), script("icu_data.py")


@pytest.mark.parametrize(
    ("plugin", "stays"),
    [
        ("platforminputcontexts/libcomposeplatforminputcontextplugin.so", True),
        ("platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("platforms/libqxcb.so", True),
        ("platforms/libqwayland.so", True),
        ("platforms/qwindows.dll", True),
        ("platforms/libqcocoa.dylib", True),
        ("platforms/libqvnc.so", False),
        ("wayland-shell-integration/libxdg-shell.so", True),
        ("wayland-decoration-client/libadwaita.so", True),
        ("wayland-decoration-client/libbradient.so", True),
        ("printsupport/libcupsprintersupport.so", True),
        ("platformthemes/libqxdgdesktopportal.so", True),
        ("platformthemes/libqgtk3.so", False),
        ("imageformats/qsvg.dll", True),
        ("iconengines/libqsvgicon.so", True),
        ("tls/libqopensslbackend.so", False),
        ("networkinformation/libqglib.so", False),
    ],
)
def test_the_plugins_for_windows_letters_and_paper_are_in_the_bundle(plugin: str, stays: bool) -> None:
    folder = "plugins" if plugin.endswith(".dll") else "Qt/plugins"
    assert contents.is_taken(f"PySide6/{folder}/{plugin}", "/venv/x") is stays


@pytest.mark.parametrize(
    ("name", "source", "stays"),
    [
        ("PySide6/Qt/lib/libQt6WaylandClient.so.6", "/venv/x", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", "/venv/x", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", "/venv/x", False),
        ("PySide6/Qt6Core.dll", "", True),
        ("PySide6/Qt6Quick.dll", "", False),
        ("PySide6/QtWidgets.abi3.so", "/venv/x", True),
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", "", True),
        ("PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml", "", False),
        ("PySide6/Qt/lib/libicuuc.so.73", "/venv/x", True),
        ("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", True),
        ("libpython3.13.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.13.so.1.0", True),
        ("libgnutls.so.30", "/lib/x86_64-linux-gnu/libgnutls.so.30", False),
        ("libcups.so.2", "/lib/x86_64-linux-gnu/libcups.so.2", False),
        ("libreadline.so.8", "/lib/x86_64-linux-gnu/libreadline.so.8", False),
        ("sqlcipher3/_sqlite3.cpython-312-x86_64-linux-gnu.so", "/venv/x", True),
        ("sqlcipher3/_sqlite3.cp312-win_amd64.pyd", "", True),
        ("hunspell/libhunspell-1.7.so.0", "/venv/x", True),
        ("resources/fonts/DejaVuSans.ttf", "/repo/x", True),
    ],
)
def test_a_library_travels_where_it_is_needed_and_the_system_need_not_have_it(
    name: str, source: str, stays: bool
) -> None:
    assert contents.is_taken(name, source) is stays


def test_a_link_goes_with_what_it_leads_to() -> None:
    kept, left = (
        ("PySide6/a.so", "/venv/a.so", "BINARY"),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "/venv/q", "BINARY"),
    )
    links = [("a.so", kept[0], "SYMLINK"), ("libQt6Qml.so.6", left[0], "SYMLINK")]
    assert contents.taken([kept, left, *links]) == [kept, links[0]]


def test_the_folders_that_lead_to_the_templates_of_powerpoint_and_word_are_in_the_bundle() -> None:
    """python-pptx asks for them as pptx/oxml/../templates, which no file system finds without pptx/oxml."""
    wanted = (
        '"pptx/templates")',
        '"pptx/oxml")',
        '"default.docx"), "docx/templates")',
        '"default-footer.xml"), "docx/templates")',
        '"default-footer.xml"), "docx/parts")',
    )
    assert [each for each in wanted if each not in SPEC] == []


def test_all_of_the_program_and_what_it_imports_by_name_is_in_the_bundle() -> None:
    wanted = ("mestringstreff_desktop", "sqlalchemy.dialects.sqlite", "hunspell", "sqlcipher3.dbapi2")
    assert [each for each in wanted if f'"{each}"' not in SPEC] == []


def test_of_the_data_for_languages_the_order_of_letters_stays() -> None:
    entries = {
        b"icudt73l/coll/no.res": b"order",
        b"icudt73l/zone/nb.res": b"zones",
        b"icudt73l/root.res": b"root",
    }
    heading = struct.pack("<HBB", 32, 0xDA, 0x27).ljust(12, b"\0") + b"CmnD".ljust(20, b"\0")
    smaller = icu_data.smaller(b"\x7fELF" + heading + icu_data._table(entries.items()))
    assert smaller.startswith(heading)
    assert dict(icu_data._kept(smaller, len(heading))).keys() == {
        b"icudt73l/coll/no.res",
        b"icudt73l/root.res",
    }
    assert b"order" in smaller
    assert b"zones" not in smaller


def test_the_check_installs_what_the_readme_names() -> None:
    told = check.packages((ROOT / "packaging" / "README.md").read_text("utf-8"))
    assert {"libegl1", "libgssapi-krb5-2", "libcups2"} <= set(told)
    assert "python3-venv" not in told


def test_a_readme_without_the_line_stops_the_check() -> None:
    with pytest.raises(SystemExit):
        check.packages("sudo apt install python3-venv libegl1")


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("mestringstreff", "modules of Python, in the executable"),
        ("_internal/PySide6/Qt/lib/libicudata.so.73", "ICU"),
        ("_internal/PySide6/QtGui.abi3.so", "PySide6"),
        ("_internal/PySide6/Qt/lib/libQt6Gui.so.6", "Qt"),
        ("_internal/libpython3.12.so.1.0", "Python"),
        ("_internal/libsqlite3.so.0", "libraries of the system"),
        ("_internal/pillow.libs/libtiff.so.6", "Pillow"),
    ],
)
def test_a_file_is_weighed_with_its_part(path: str, part: str) -> None:
    assert check.part_of(Path(path)) == part


def test_what_weighs_too_much_fails() -> None:
    assert check.within(check.MOST_UNPACKED, check.MOST_UNPACKED) == "110.0 MB of 110"
    with pytest.raises(check.Failed):
        check.within(check.MOST_UNPACKED + 1, check.MOST_UNPACKED)
