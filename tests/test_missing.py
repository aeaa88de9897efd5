"""What is missing is named in one sentence that says what to do; the words are the loader's own."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import PySide6
import pytest

from mestringstreff_desktop import missing
from mestringstreff_desktop.missing import MissingPartError, keeps_window_off
from tests.test_sentences import DO

QT = Path(PySide6.__file__).parent
LIBRARY = "libGL.so.1: cannot open shared object file: No such file or directory"
NOTHING: Mapping[str, str] = MappingProxyType({})
TOLD = [
    (LIBRARY, "reportlab", "Maskinen mangler libGL.so.1, som programmet trenger. Be IT installere libgl1"),
    ("libfoo.so.7: kan ikke åpne", "x", "Maskinen mangler libfoo.so.7, som programmet trenger."),
    ("Error loading shared library libEGL.so.1: No such file", "x", "Maskinen mangler libEGL.so.1, som"),
    ("libQt6Gui.so.6: cannot open shared object file", "PySide6", "delen som viser vinduet (libQt6Gui.so.6)"),
    (
        "/usr/QtCore.abi3.so: undefined symbol: v7",
        "PySide6.QtCore",
        "delen som viser vinduet (PySide6)",
    ),
    ("/opt/QtGui.so: file too short", "PySide6", "delen som viser vinduet (PySide6)"),
    (
        "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by /home/kari/x.so)",
        "PySide6.QtCore",
        "for gammelt for programmet: GLIBC_2.34 mangler",
    ),
    (
        "dlopen(/a, 2): Library not loaded: @rpath/libzstd.1.dylib",
        "x",
        "Maskinen mangler libzstd.1.dylib",
    ),
    (
        "dlopen(/a): Library not loaded: @rpath/QtGui.framework/A/QtGui",
        "PySide6",
        "viser vinduet",
    ),
    ("DLL load failed while importing QtCore: Den angitte modulen ble ikke funnet.", "PySide6", "Visual C++"),
    ("No module named 'pptx'", "pptx", "delen som lager PowerPoint-filer (python-pptx). Be IT installere"),
    ("No module named 'cryptography'", "cryptography", "delen som setter passord på filer (cryptography)"),
    ("No module named 'foo'", "foo", "Denne installasjonen mangler foo. Be IT installere"),
]


@pytest.mark.parametrize(("said", "name", "told"), TOLD)
def test_what_the_loader_says_is_told_in_bokmal(said: str, name: str, told: str) -> None:
    sentence = missing.sentence(ImportError(said, name=name))
    assert told in sentence
    assert re.fullmatch(r"[A-Z].*\.", sentence)
    assert set(DO.split()) & {part.split()[0] for part in re.split(r"(?<=\.) ", sentence)}


def test_a_module_is_known_by_the_folder_it_is_in() -> None:
    error = ImportError("/x: file too short", name="QtCore", path="/venv/site-packages/PySide6/QtCore.so")
    assert "delen som viser vinduet (PySide6)" in missing.sentence(error)


def test_all_that_the_window_lacks_is_named_with_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(missing._WINDOW, "libno-such.so.9", "libno-such9")
    monkeypatch.setitem(missing._COME_ALONG, "libc.so.6", "libc6")
    monkeypatch.setitem(missing._PACKAGES, "libasked.so.9", "libasked9")
    told = missing.sentence(ImportError("libasked.so.9: cannot open", name="PySide6.QtGui"))
    assert "libasked.so.9 og " in told
    assert re.search(r"Be IT installere libasked9 .*\blibno-such9\b", told)
    assert "libc6" not in told  # that one is here


def test_a_module_that_says_itself_that_it_cannot_be_used_is_named() -> None:
    said = {"__name__": "PIL.Image", "ImportError": ImportError}
    with pytest.raises(MissingPartError, match=r"delen som leser bilder \(Pillow\)"), missing.named():
        exec("raise ImportError('The _imaging C module is not installed')", said)


@pytest.mark.parametrize(
    "mistake",
    [
        "from mestringstreff_desktop.course.course import Kours",
        "raise ImportError('x')",
        "raise ImportError('from partially initialized module', name='mestringstreff_desktop.ui')",
    ],
)
def test_a_mistake_of_ours_is_no_missing_part(mistake: str) -> None:
    with pytest.raises(ImportError), missing.named():
        exec(mistake, {"__name__": "mestringstreff_desktop.course.x", "ImportError": ImportError})


@pytest.mark.parametrize(
    "statement", ["import mestringstreff_desktop.borte", "from mestringstreff_desktop import borte"]
)
def test_a_file_of_ours_that_is_not_there_is_missing(statement: str) -> None:
    told = "installasjonen mangler mestringstreff_desktop"
    with pytest.raises(MissingPartError, match=told), missing.named():
        exec(statement, {})


def test_folders_are_not_in_the_log() -> None:
    error = ImportError(
        "/home/kari nordmann/x/libc.so.6: version 'A' not found (required by /home/kari/b.so)"
    )
    assert missing.detail(error) == "None: libc.so.6: version 'A' not found (required by b.so)"


def test_an_import_that_fails_is_the_users_to_act_on() -> None:
    with pytest.raises(MissingPartError, match="mangler no_such_module"), missing.named():
        __import__("no_such_module")


def test_a_part_that_cannot_be_imported_is_not_usable(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing.is_usable("segno")
    monkeypatch.setitem(sys.modules, "segno", None)
    assert not missing.is_usable("segno")


def test_a_font_of_ours_that_is_gone_is_named() -> None:
    with pytest.raises(MissingPartError, match=r"mangler skriften Borte\.ttf\. Be IT"):
        missing.require_fonts(["DejaVuSans.ttf", "Borte.ttf"])


def test_without_qts_platform_it_is_not_the_screen_that_is_missing(tmp_path: Path) -> None:
    lacks = keeps_window_off(tmp_path, {"QT_QPA_PLATFORM": "xcb"})
    assert lacks is not None
    assert "delen som viser vinduet (libqxcb.so)" in str(lacks)


def test_without_a_screen_nothing_else_is_blamed(tmp_path: Path) -> None:
    assert keeps_window_off(QT / "Qt" / "plugins" / "platforms", {"QT_QPA_PLATFORM": "offscreen"}) is None
    if sys.platform.startswith("linux"):
        assert keeps_window_off(tmp_path, NOTHING) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the loader of Linux")
@pytest.mark.parametrize(
    ("screen", "plugin", "library"),
    [
        ("DISPLAY", "libqxcb.so", b"libxcb-cursor.so.0"),
        ("WAYLAND_DISPLAY", "libqwayland.so", b"libwayland-cursor.so.0"),
    ],
)
def test_the_library_that_qts_platform_lacks_is_found(
    tmp_path: Path, screen: str, plugin: str, library: bytes
) -> None:
    """A copy of Qt's own platform that asks for a library which is on no machine."""
    folder = tmp_path / "plugins" / "platforms"
    folder.mkdir(parents=True)
    (tmp_path / "lib").symlink_to(QT / "Qt" / "lib")
    content = (QT / "Qt" / "plugins" / "platforms" / plugin).read_bytes()
    (folder / plugin).write_bytes(content.replace(library, library.replace(b"cursor", b"borte!")))
    lacks = keeps_window_off(folder, {screen: ":94"})
    assert lacks is not None
    assert f"Maskinen mangler {library.decode().replace('cursor', 'borte!')}, som" in str(lacks)


@pytest.fixture
def without_qt(tmp_path: Path) -> dict[str, str]:
    """Surroundings in which PySide6 cannot be loaded: the loader's words, from a module in its place."""
    broken = tmp_path / "site" / "PySide6"
    broken.mkdir(parents=True)
    says = "import sys; print('Unable to import', sys.path, file=sys.stderr)"
    fails = f"raise ImportError({LIBRARY!r}, name='PySide6.QtGui')"
    (broken / "__init__.py").write_text(f"{says}\n{fails}\n", "utf-8")
    own = {"PYTHONPATH": os.pathsep.join([str(broken.parent), *sys.path]), "HOME": str(tmp_path)}
    return os.environ | own | {"XDG_STATE_HOME": str(tmp_path / "state")}


def _run(surroundings: Mapping[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mestringstreff_desktop", *words]
    return subprocess.run(
        command, env=surroundings, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


def test_a_start_without_qts_libraries_says_so_and_nothing_else(
    without_qt: dict[str, str], tmp_path: Path
) -> None:
    ended = _run(without_qt, "--data-dir", str(tmp_path / "kurs"))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert re.fullmatch(r"Maskinen mangler libGL\.so\.1.*libgl1.*Ubuntu\)\.\n", ended.stderr)
    logged = "".join(each.read_text("utf-8") for each in tmp_path.rglob("mestringstreff.log"))
    assert "libGL.so.1: cannot open" in logged
    assert str(tmp_path) not in logged


def test_without_a_place_for_the_log_the_sentence_is_all_that_is_said(
    without_qt: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "state").touch()
    ended = _run(without_qt, "--data-dir", str(tmp_path / "kurs"))
    assert re.fullmatch(r"Maskinen mangler libGL\.so\.1.*Ubuntu\)\.\n", ended.stderr)


def test_a_command_needs_nothing_of_the_windows(without_qt: dict[str, str], tmp_path: Path) -> None:
    folder = str(tmp_path / "kurs")
    made = _run(without_qt, "new", "Våren", "--data-dir", folder).stdout.strip()
    target = tmp_path / "a.mestringskurs"
    taken = [["export", made, "-o", str(target)], ["import", str(target), "--update"]]
    for words in (["forms"], ["check"], *taken):
        ended = _run(without_qt, *words, "--data-dir", folder)
        assert (ended.returncode, ended.stderr) == (0, ""), words


def test_a_window_in_which_nothing_could_be_stored_is_not_opened(tmp_path: Path) -> None:
    without = (
        "import sys\n"
        "class Without:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name.split('.')[0] == 'sqlalchemy':\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, Without())\n"
        "from mestringstreff_desktop.__main__ import main\n"
        "sys.exit(main(['--data-dir', sys.argv[1]]))"
    )
    own = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", without, str(tmp_path / "kurs")]
    ended = subprocess.run(
        command, env=os.environ | own, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    told = f"{missing.without('sqlalchemy')}\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", told)


def test_a_part_that_is_not_there_is_named_before_it_is_needed() -> None:
    missing.require_part("segno")
    with pytest.raises(MissingPartError, match=r"installasjonen mangler borte\."):
        missing.require_part("borte")
