"""A program of the system's gets the system's libraries."""

import pytest

from mestringstreff_desktop import programs


def test_the_libraries_of_a_bundle_are_not_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    assert "LD_LIBRARY_PATH" not in programs.surroundings()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/before")
    assert programs.surroundings({"LANG": "C"}) | {"LD_LIBRARY_PATH": "/before", "LANG": "C"} == (
        programs.surroundings({"LANG": "C"})
    )
