"""The Windows installer and the exe's version: what Windows keeps from one version to the next."""

import re
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from mestringstreff_desktop import __version__, paths
from mestringstreff_desktop.storage import places
from tests.packaging.scripts import ROOT, script

WINDOWS = ROOT / "packaging" / "windows"
PACKED = ("mestringstreff_desktop", "packaging", "pyproject.toml")
INSTALLER = (WINDOWS / "mestringstreff.iss").read_text("utf-8")
resource = script("windows/version_resource")


def section(name: str) -> str:
    """Return the lines of a section of the installer, without its comments."""
    found = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", INSTALLER, re.DOTALL | re.MULTILINE)
    assert found
    return "".join(line for line in found[1].splitlines(keepends=True) if not line.startswith(";"))


def test_windows_knows_the_program_by_the_same_name_for_ever() -> None:
    """With another AppId a new version is installed beside the old one, and cannot take its place."""
    assert re.findall(r"^AppId=(.*)$", INSTALLER, re.MULTILINE) == ["{{C96B2567-551A-49CD-AE4F-2DC1F131BA03}"]


def test_an_upgrade_deletes_the_programs_own_files_and_no_others() -> None:
    assert re.findall(r'Name: "(.*?)"', section("InstallDelete")) == ["{app}\\_internal"]
    assert "[UninstallDelete]" not in INSTALLER
    assert not re.search(r"\b(DelTree|DeleteFile|RemoveDir)\b", section("Code"))


def test_the_folder_that_is_told_of_at_the_end_is_that_of_the_courses() -> None:
    code = section("Code")
    assert f"{{localappdata}}\\{paths.PROGRAM}'" in code
    assert f"\\{places.POINTER}'" in code


def test_the_file_type_is_the_programs_own() -> None:
    registry = section("Registry")
    assert f"Software\\Classes\\{paths.PACKAGE_SUFFIX}" in registry
    assert f'ValueName: "Content Type"; ValueData: "{paths.PACKAGE_TYPE}"' in registry
    assert all("uninsdelete" in line or "\\Classes\\Mestringstreff.Kurs\\" in line or "SupportedTypes" in line
               for line in registry.splitlines() if line)  # fmt: skip


def test_the_version_is_typed_once_in_all_that_is_packed() -> None:
    tracked = subprocess.run(
        ["git", "grep", "-lF", f'"{__version__}"', "--", *PACKED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if tracked.returncode > 1:
        pytest.skip("no checkout")
    assert tracked.stdout.split() == ["mestringstreff_desktop/__init__.py"]
    assert not re.search(rf"={re.escape(__version__)}\b", INSTALLER)


def test_the_exe_says_its_version_in_norwegian(tmp_path: Path) -> None:
    written = Path(resource.write(tmp_path, "mestringstreff-cli", "Mestringstreff, kommandoer"))
    told = written.read_text("utf-8")
    assert f"StringStruct('ProductVersion', '{__version__}')" in told
    assert "StringStruct('OriginalFilename', 'mestringstreff-cli.exe')" in told
    assert "StringTable('041404b0'" in told
    assert "VarStruct('Translation', [1044, 1200])" in told


@pytest.mark.parametrize(
    ("version", "numbers"), [("1.2.3", (1, 2, 3, 0)), ("2.0", (2, 0, 0, 0)), ("1.2.3rc1", (1, 2, 3, 0))]
)
def test_a_version_is_four_numbers_to_windows(version: str, numbers: tuple[int, ...]) -> None:
    assert resource.four(version) == numbers


@pytest.mark.parametrize("name", ["mestringstreff.ico", "document.ico"])
def test_an_icon_is_drawn_in_each_size_that_windows_shows(name: str) -> None:
    with Image.open(WINDOWS / name) as icon:
        sizes = {width for width, _ in icon.info["sizes"]}
    assert sizes == {16, 20, 24, 32, 40, 48, 64, 256}
