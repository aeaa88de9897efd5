"""The licence texts of what travels: each part has one, and none is taken that binds the whole program."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from tests.packaging.scripts import ROOT, script

licences = script("licences")
ABOUT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this environment."""
    out = tmp_path_factory.mktemp("licences")
    licences._written(licences.parts_needed(), out)
    return out


def index(folder: Path) -> dict[str, list[str]]:
    rows = [line.split("\t") for line in (folder / "INDEX.txt").read_text("utf-8").splitlines()[1:]]
    return {name: [version, licence, *files.split()] for name, version, licence, files in rows}


def test_every_distribution_that_the_program_names_is_in_the_index(written: Path) -> None:
    """Some have no text of their own, and stand there by what is in them."""
    wanted = {plain(re.split(r"[<>=]", each)[0]) for each in ABOUT["dependencies"]}
    by_parts = {plain(each["inside"]) for each in licences._told()["part"]}
    assert wanted - {plain(name) for name in index(written)} - by_parts == set()


def test_every_part_has_a_licence_and_texts_that_are_there(written: Path) -> None:
    lacking = [
        name
        for name, (_, licence, *files) in index(written).items()
        if not licence or not files or not all((written / file).stat().st_size for file in files)
    ]
    assert lacking == []


def test_no_text_lies_there_twice(written: Path) -> None:
    texts = [path.read_bytes() for path in written.iterdir()]
    assert len(texts) == len(set(texts))


def test_what_lgpl_asks_for_qt_lies_there(written: Path) -> None:
    """LGPL-3, chapter 4: a notice, and both licences."""
    _, licence, *files = index(written)["Qt"]
    assert licence.startswith("LGPL-3.0-only")
    assert {"LGPL-3.txt", "GPL-3.txt"} <= set(files)
    notice = (written / "NOTICE.txt").read_text("utf-8")
    assert all(word in notice for word in ("Qt", "PySide6", "Lesser General Public License", "replace"))


def test_the_fonts_and_icons_are_all_told_of() -> None:
    beside = {path.relative_to(ROOT / "resources").as_posix() for path in ROOT.glob("resources/*/*LICENSE*")}
    assert beside == set(licences._told()["resources"])


def test_what_only_the_gpl_lets_travel_stops_it(tmp_path: Path) -> None:
    taken = [("libreadline.so.8", "/lib/libreadline.so.8", "BINARY")]
    with pytest.raises(SystemExit, match="libreadline"):
        licences.write(taken, tmp_path)


where_a_bundle_is_made = pytest.mark.skipif(
    not licences._is_installed("pyinstaller"), reason="PyInstaller is only where a bundle is made"
)


@where_a_bundle_is_made
def test_a_file_of_nobody_stops_it(tmp_path: Path) -> None:
    stray = tmp_path / "libstray.so"
    stray.touch()
    with pytest.raises(SystemExit, match="libstray"):
        licences.write([("libstray.so", str(stray), "BINARY")], tmp_path / "out")


def test_a_part_without_a_text_stops_it(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="Bare"):
        licences._written([licences.Part("Bare", "1", "MIT", ())], tmp_path)


@where_a_bundle_is_made
def test_what_is_taken_of_a_distribution_brings_its_licence(tmp_path: Path) -> None:
    source = next(str(each.locate()) for each in metadata.files("segno") or () if each.name == "__init__.py")
    entries = licences.write([("segno", source, "PYMODULE")], tmp_path)
    assert "segno-LICENSE.txt" in {Path(name).name for name, _, _ in entries}
    assert {kind for _, _, kind in entries} == {"DATA"}
