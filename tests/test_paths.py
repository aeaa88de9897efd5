"""The program finds its own files and the user's, wherever it has been installed."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.errors import UserError


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """An installed package, where the bundled folders stand inside it."""
    package = tmp_path / "site-packages" / "mestringstreff_desktop"
    package.mkdir(parents=True)
    return package


def test_the_bundled_files_are_there() -> None:
    assert list(paths.forms().glob("*.toml"))
    assert (paths.resources() / "content" / "checklist.toml").is_file()


def test_an_installed_program_finds_them_inside_itself(installed: Path) -> None:
    (installed / "forms").mkdir()
    assert paths.find("forms", installed) == installed / "forms"


def test_a_checkout_finds_them_beside_the_package(installed: Path) -> None:
    (installed.parent / "forms").mkdir()
    assert paths.find("forms", installed) == installed.parent / "forms"


def test_a_frozen_program_finds_them_in_its_bundle(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bundle" / "forms").mkdir(parents=True)
    (installed.parent / "forms").mkdir()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path / "bundle"), raising=False)
    assert paths.find("forms", installed) == tmp_path / "bundle" / "forms"


def test_a_program_that_is_not_whole_is_our_bug(installed: Path) -> None:
    with pytest.raises(UserError, match="mangler mappa «forms»"):
        paths.find("forms", installed)


def test_the_users_data_is_in_a_folder_of_our_own() -> None:
    assert paths.user_data().name == paths.PROGRAM
    assert paths.user_data().is_absolute()


def test_asking_where_the_data_is_makes_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    paths.user_data()
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows the folder by the user")
@pytest.mark.parametrize("find", [paths.user_data, paths.user_log, paths.user_cache])
def test_a_machine_that_knows_no_home_folder_is_told_of_in_a_sentence(
    find: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(number: int) -> None:
        raise KeyError(number)

    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", unknown)
    with pytest.raises(UserError, match="finner ikke hjemmemappa di"):
        find()
