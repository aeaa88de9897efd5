"""The system's dictionary of Bokmål is found where it is, whole, and else nothing is said."""

from pathlib import Path

from mestringstreff_desktop.sandbox.dictionary import find_dictionary, folders


def test_it_is_found_by_any_of_its_names_and_only_whole(tmp_path: Path) -> None:
    (tmp_path / "nb_NO.aff").touch()
    assert find_dictionary([tmp_path]) is None
    for name in ("no.aff", "no.dic"):
        (tmp_path / name).touch()
    assert find_dictionary([tmp_path / "none", tmp_path]) == tmp_path / "no"


def test_there_are_folders_to_look_in_on_this_system() -> None:
    assert all(folder.is_absolute() for folder in folders())
    assert list(folders())
