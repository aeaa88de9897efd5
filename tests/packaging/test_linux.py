"""What a Linux desktop reads of the program: it is valid, and says the same as the program itself."""

import gzip
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mestringstreff_desktop import __main__, __version__, paths
from mestringstreff_desktop.storage.package import sealed
from tests.storage.package.packed_samples import a_course_to_send, package_of

PACKAGING = Path(__file__).parents[2] / "packaging"
LINUX = PACKAGING / "linux"
VERSIONS = Path(__file__).parents[1] / "storage" / "package" / "versions"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
# What cannot be mended before the project has a place on the network.
WITHOUT_A_PLACE = {"cid-maybe-not-rdns", "url-homepage-missing", "developer-info-missing"}


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, as the scripts make it."""
    folder = tmp_path_factory.mktemp("linux") / "share"
    subprocess.run([sys.executable, str(LINUX / "share.py"), str(folder)], check=True)
    return folder


def run(*command: str | Path) -> str:
    """Return all that a tool says; without the tool there is nothing to test."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not on this machine")
    return subprocess.run(command, check=False, text=True, stdout=-1, stderr=-2).stdout


def entry(share: Path) -> str:
    return (share / "applications" / f"{paths.APPLICATION_ID}.desktop").read_text("utf-8")


def test_the_entry_of_the_menu_is_valid(share: Path) -> None:
    assert run("desktop-file-validate", *share.glob("applications/*")) == ""


def test_the_entry_names_files_that_are_there(share: Path) -> None:
    icon = re.findall(r"^Icon=(.+)$", entry(share), re.MULTILINE)[0]
    assert len(list(share.glob(f"icons/hicolor/*/apps/{icon}.*"))) == 10
    assert f"MimeType={paths.PACKAGE_TYPE};" in entry(share)


def test_the_appstream_data_lacks_only_a_place_on_the_network(share: Path) -> None:
    told = run("appstreamcli", "validate", "--pedantic", "--no-net", *share.glob("metainfo/*"))
    assert {line.split()[2] for line in told.splitlines() if re.match("[EWIP]: ", line)} <= WITHOUT_A_PLACE


def test_the_appstream_data_names_the_same_program(share: Path) -> None:
    root = ElementTree.parse(next(share.glob("metainfo/*"))).getroot()
    assert root.findtext("id") == paths.APPLICATION_ID
    assert root.findtext("launchable") == f"{paths.APPLICATION_ID}.desktop"
    assert [each.get("version") for each in root.iter("release")] == [__version__]
    assert root.findtext("provides/mediatype") == paths.PACKAGE_TYPE


def test_nothing_is_left_to_fill_in(share: Path) -> None:
    texts = [path for path in share.rglob("*") if path.suffix in (".desktop", ".xml")]
    assert len(texts) == 3
    assert [path.name for path in texts if re.search("@[A-Z]+@", path.read_text("utf-8"))] == []


def matches(rules: ElementTree.Element, head: bytes) -> bool:
    """Does one of the rules hold, and one of those inside it, as update-mime-database has them?"""
    for rule in rules.iterfind(f"{MIME}match"):
        value = rule.attrib["value"].encode().decode("unicode_escape").encode("latin-1")
        begin = int(rule.attrib["offset"])
        holds = head[begin : begin + len(value)] == value
        if holds and (len(rule) == 0 or matches(rule, head)):
            return True
    return False


def magic(share: Path) -> ElementTree.Element:
    found = ElementTree.parse(next(share.glob("mime/packages/*"))).find(f".//{MIME}magic")
    assert found is not None
    return found


@pytest.mark.parametrize("package", sorted(VERSIONS.iterdir()), ids=lambda path: path.stem)
def test_packages_of_every_version_are_known_by_their_first_bytes(share: Path, package: Path) -> None:
    assert matches(magic(share), package.read_bytes())


def test_a_package_that_is_made_now_is_known_also_with_a_password(share: Path, tmp_path: Path) -> None:
    package, locked = package_of(a_course_to_send()), tmp_path / "locked"
    with locked.open("wb") as file, sealed.sealing(file, "hemmelig", cost=1) as stream:
        stream.write(package)
    assert [matches(magic(share), data) for data in (package, locked.read_bytes())] == [True, True]


@pytest.mark.parametrize("name", ["manifest.json", "course.json", "a.txt"])
def test_any_other_zip_stays_a_zip(share: Path, tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr(name, '{"name":"something else","title":"no course"}')
    assert not matches(magic(share), (tmp_path / "a.zip").read_bytes())


def test_our_file_type_goes_before_that_of_zip(share: Path, tmp_path: Path) -> None:
    """60 is what shared-mime-info gives ZIP itself."""
    assert int(magic(share).attrib["priority"]) > 60
    shutil.copytree(share / "mime", tmp_path / "mime")
    run("update-mime-database", tmp_path / "mime")
    assert (tmp_path / "mime" / f"{paths.PACKAGE_TYPE}.xml").is_file()


def test_windows_is_told_of_the_same_ending() -> None:
    (script,) = PACKAGING.rglob("*.iss")
    assert paths.PACKAGE_SUFFIX in script.read_text("utf-8")


def test_the_flatpak_is_the_same_program_without_a_network_or_a_home() -> None:
    manifest = (LINUX / "flatpak" / f"{paths.APPLICATION_ID}.yml").read_text("utf-8")
    asked = re.findall(r"^  - (--\S+)", manifest, re.MULTILINE)
    assert f"id: {paths.APPLICATION_ID}\n" in manifest
    assert "--socket=wayland" in asked
    assert [each for each in asked if re.search("network|filesystem|talk-name", each)] == []


def test_the_manual_tells_of_every_command(share: Path) -> None:
    page = gzip.decompress((share / "man" / "man1" / "mestringstreff.1.gz").read_bytes()).decode("ascii")
    assert [name for name in __main__.COMMANDS if f".B {name}" not in page] == []
    assert run("mandoc", "-T", "lint", *share.glob("man/man1/*")) == ""


def test_the_example_course_has_one_name_in_the_menu_and_in_the_window(share: Path) -> None:
    ui = (PACKAGING.parent / "mestringstreff_desktop" / "ui").rglob("*.py")
    action = entry(share).partition("[Desktop Action demo]")[2]
    (name,) = re.findall(r"^Name\[nb\]=(.+)$", action, re.MULTILINE)
    assert any(f'"{name}"' in path.read_text("utf-8") for path in ui)


def test_the_script_that_installs_is_sound() -> None:
    assert run("shellcheck", LINUX / "install.sh") == ""


def test_what_is_installed_is_taken_away_again_and_nothing_else(share: Path, tmp_path: Path) -> None:
    """Twice, in folders with spaces and a quote, beside what others have put there."""
    unpacked, home = tmp_path / "last ned", tmp_path / 'min "hjemme" $mappe'
    (unpacked / "program").mkdir(parents=True)
    (unpacked / "program" / "mestringstreff").write_text("#!/bin/sh\necho kjører\n")
    (unpacked / "program" / "mestringstreff").chmod(0o755)
    shutil.copytree(share, unpacked / "share")
    shutil.copy(LINUX / "install.sh", unpacked)
    courses = home / ".local/share/Mestringstreff/mestringstreff.sqlite"
    courses.parent.mkdir(parents=True)
    courses.write_text("kurs")
    for _ in range(2):
        assert "er installert" in install(unpacked, home)
    assert subprocess.check_output([home / ".local/bin/mestringstreff"], text=True) == "kjører\n"
    assert run("desktop-file-validate", *home.glob(".local/share/applications/*.desktop")) == ""
    told = install(home / ".local/lib/mestringstreff", home, "--uninstall")
    assert f"De ligger i {courses.parent}." in told
    assert courses.read_text() == "kurs"
    assert [path for path in home.rglob("*") if paths.APPLICATION_ID in path.name] == []


def install(folder: Path, home: Path, *arguments: str) -> str:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    command = ["sh", str(folder / "install.sh"), *arguments]
    return subprocess.run(command, check=True, text=True, capture_output=True, env=environment).stdout


@pytest.mark.parametrize(("arguments", "has_sudo"), [((), False), (("--prefix", "fil"), True)])
def test_who_may_not_install_is_told_what_to_do(
    share: Path, tmp_path: Path, arguments: tuple[str, ...], has_sudo: bool
) -> None:
    """With sudo what is for oneself would be put in root's own home."""
    (tmp_path / "program").mkdir()
    (tmp_path / "program" / "mestringstreff").write_text("#!/bin/sh\n")
    (tmp_path / "program" / "mestringstreff").chmod(0o755)
    shutil.copytree(share, tmp_path / "share")
    shutil.copy(LINUX / "install.sh", tmp_path)
    for name in (".local", "fil"):  # where nothing can be written, by root neither
        (tmp_path / name).write_text("")
    done = subprocess.run(
        ["sh", "install.sh", *arguments],
        check=False,
        text=True,
        capture_output=True,
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Du har ikke lov til å installere i ")
    assert ("sudo" in done.stderr) is has_sudo
