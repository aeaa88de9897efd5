"""The fields of each kind of section show what is in it, and change only what is edited."""

import pytest

from mestringstreff_desktop.content.forms import (
    Figure,
    FormSection,
    PlanningChecklist,
    Prompt,
    Prompts,
    Table,
    TableColumn,
    Text,
)
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own import sheets
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.groups import GroupsInput
from mestringstreff_desktop.ui.pages.own.inputs import Input, ListInput
from mestringstreff_desktop.ui.pages.own.section_fields import SPECS, ColumnTitles, RowTexts, SectionFields
from tests.ui.pages.toolbox.toolbox_parts import shown


@pytest.fixture
def fields(context: Context) -> SectionFields:
    made = SectionFields(context)
    shown(context, made, 420, 700)
    return made


def field(fields: SectionFields, name: str) -> Input:
    assert fields.fields is not None
    return fields.fields.inputs[name]


def changed(fields: SectionFields, name: str) -> object:
    """Edit a field as it is, and return the section that is told of."""
    told: list[object] = []
    fields.changed.connect(told.append)
    field(fields, name).edited.emit()
    return told[-1]


def all_sections(library: Library) -> list[FormSection]:
    return [section for form in library.forms.values() for section in form.sections]


def test_every_field_of_every_built_in_section_is_shown_and_kept(
    fields: SectionFields, library: Library
) -> None:
    for section in {type(each): each for each in all_sections(library)}.values():
        fields.show_thing(section)
        for spec in SPECS[type(section)]:
            if spec.name != "art":
                assert getattr(changed(fields, spec.name), spec.name) == getattr(section, spec.name)


@pytest.mark.parametrize("kind", [*sheets.KINDS, PlanningChecklist])
def test_every_kind_has_fields_with_names(kind: type[FormSection]) -> None:
    assert SPECS[kind][0].name == "title"


def test_what_is_not_edited_stays_as_it_is(fields: SectionFields) -> None:
    section = Text(title="A", paragraphs=("b\n\n\nc", "d"), tint="rose")
    fields.show_thing(section)
    after = changed(fields, "title")
    assert after == section


def test_a_question_is_added_moved_and_removed(fields: SectionFields) -> None:
    fields.show_thing(Prompts(items=(Prompt(label="Første"),)))
    groups = field(fields, "items")
    assert isinstance(groups, GroupsInput)
    groups.add.click()
    assert [each.thing for each in groups.sets] == [Prompt(label="Første"), Prompt(label="")]
    groups._move(1, -1)
    assert groups.value() == (Prompt(label=""), Prompt(label="Første"))
    groups._remove(0)
    assert groups.value() == (Prompt(label="Første"),)


def test_places_for_people_on_a_map_are_kept_and_only_those_with_words_are_shown(
    fields: SectionFields, library: Library
) -> None:
    section = library.forms["nettverkskart"].sections[0]
    assert isinstance(section, Figure)
    fields.show_thing(section)
    places = field(fields, "fields")
    assert isinstance(places, GroupsInput)
    assert [getattr(each.thing, "label", "") for each in places.sets] == [
        each.label for each in section.fields if each.label
    ]
    assert places.value() == section.fields


def test_there_is_an_end_to_how_many_questions(fields: SectionFields) -> None:
    fields.show_thing(Prompts(items=(Prompt(label=""),) * 20))
    groups = field(fields, "items")
    assert isinstance(groups, GroupsInput)
    assert not groups.add.isEnabled()


def test_a_column_keeps_its_width_when_its_heading_is_changed(fields: SectionFields) -> None:
    columns = (TableColumn(title="A", width=3.0), TableColumn(title="B"))
    fields.show_thing(Table(columns=columns))
    titles = field(fields, "columns")
    assert isinstance(titles, ColumnTitles)
    titles.list.setPlainText("Ny\nB\nC")
    assert [(each.title, each.width) for each in titles.value()] == [("Ny", 3.0), ("B", 1.0), ("C", 1.0)]


@pytest.mark.parametrize(("typed", "columns"), [("", 1), ("\n" * 30, 1), ("a\n" * 30, 8)])
def test_a_table_always_has_columns_that_can_be_printed(
    fields: SectionFields, typed: str, columns: int
) -> None:
    fields.show_thing(Table(columns=(TableColumn(title="A"),)))
    titles = field(fields, "columns")
    assert isinstance(titles, ListInput)
    titles.list.setPlainText(typed)
    assert len(titles.value()) == columns


def test_the_cells_of_a_row_are_parted_by_a_bar(fields: SectionFields) -> None:
    fields.show_thing(Table(columns=(TableColumn(title="A"),), rows=(("en", "to"), ("tre",))))
    rows = field(fields, "rows")
    assert isinstance(rows, RowTexts)
    assert rows.list.toPlainText() == "en | to\ntre"
    assert rows.value() == (("en", "to"), ("tre",))
