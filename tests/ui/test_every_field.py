"""Whatever is typed, wherever: it is stored when the window closes, or closing asks first."""

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from mestringstreff_desktop import ui
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.ui.widgets.date_field import TypedField
from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from tests.ui.typing_way import walked
from tests.ui.typist import EXCUSED, Closing, Typist

pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise|grabbing)", extend=True)  # offscreen only

FIELDS = 110


@pytest.fixture(scope="module")
def typist(qapp: QApplication, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Typist:
    """What came of typing in every field on the whole way through the program."""
    return walked(qapp, library, tmp_path_factory.mktemp("typing"), Closing)


def test_nothing_typed_is_lost_and_the_bar_tells_the_truth(typist: Typist) -> None:
    assert typist.faults == []


def test_every_field_was_typed_in(typist: Typist) -> None:
    assert len(typist.met) >= FIELDS
    assert EXCUSED.keys() - typist.met == set()


# Qt's own that can be typed in, and ours that is made of one.
EDITABLE = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, SuggestField, TypedField)
READ_ONLY = {
    "widgets.data_folder_card",
    "window.course_menu",
    "pages.background.article_view",
    "pages.run.reading",
}


def names_of_fields() -> set[str]:
    """Return the names of all classes that can be typed in, ours too."""
    found: list[type] = list(EDITABLE)
    for kind in found:
        found += kind.__subclasses__()
    return {kind.__name__ for kind in found}


def makes_one_of(names: set[str], path: Path) -> bool:
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    return any(isinstance(call.func, ast.Name) and call.func.id in names for call in calls)


def test_every_module_that_makes_a_field_was_met(typist: Typist) -> None:
    folder = Path(ui.__file__).parent
    names = names_of_fields()
    made = {
        ".".join(path.relative_to(folder).with_suffix("").parts)
        for path in folder.rglob("*.py")
        if makes_one_of(names, path)
    }
    met = {module.removeprefix("mestringstreff_desktop.ui.") for module in typist.made_in}
    assert len(made) > 15
    assert sorted(made - met - READ_ONLY) == []
