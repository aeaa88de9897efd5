"""What the parts of the material say of each other holds: names, sheets, tools and places resolve."""

import re

from mestringstreff_desktop.content.forms import (
    Choices,
    Columns,
    Figure,
    Form,
    Prompts,
    Scale,
    Steps,
    Table,
    Text,
)
from mestringstreff_desktop.content.help import HelpArticle, read_help
from mestringstreff_desktop.content.model import GatheringTemplate, Tool
from mestringstreff_desktop.content.search import ToolSearch
from mestringstreff_desktop.paths import resources
from tests.content.said import library
from tests.each import for_each

BUILT = library()
FORMS = list(BUILT.forms.values())
THEMES = (*BUILT.gatherings, *BUILT.extra_themes)
HELP = read_help(resources())
SEARCH = ToolSearch(BUILT.tools)
TITLES = {form.title for form in FORMS}

each_form = for_each(BUILT.forms)
each_tool = for_each({tool.id: tool for tool in BUILT.tools})
each_theme = for_each({theme.id: theme for theme in THEMES})


@each_tool
def test_the_sheets_of_a_tool_are_there(tool: Tool) -> None:
    assert set(tool.forms) <= set(BUILT.forms)


def test_every_sheet_for_a_tool_is_of_a_tool() -> None:
    of_tools = {form for tool in BUILT.tools for form in tool.forms}
    lone = {form.id for form in FORMS if form.group == "tool"} - of_tools
    assert lone <= {"grupperegler", "refleksjonsoppgave", "notater"}


@each_tool
def test_a_tool_is_suggested_for_gatherings_that_are_there_once_and_in_order(tool: Tool) -> None:
    assert list(tool.gatherings) == sorted(set(tool.gatherings))
    assert set(tool.gatherings) <= {1, 2, 3, 4, 5, 6}


@each_tool
def test_a_tool_has_material_that_begins_with_a_capital_letter(tool: Tool) -> None:
    assert all(text[:1].isupper() or text[:1] in "«0123456789" for text in tool.material)


def test_names_and_titles_are_of_one_thing_each() -> None:
    assert len({tool.name.casefold() for tool in BUILT.tools}) == len(BUILT.tools)
    assert len({title.casefold() for title in TITLES}) == len(FORMS)
    assert len({theme.title.casefold() for theme in THEMES}) == len(THEMES)


@each_theme
def test_sheets_named_among_the_things_to_bring_are_there(theme: GatheringTemplate) -> None:
    """By its title alone the program finds a sheet, and puts it in the stack."""
    named = re.findall(r"\bark\w* «([^»]+)»", " ".join(theme.material))
    assert [name for name in named if name not in TITLES] == []


@each_theme
def test_ways_of_working_are_put_together_of_those_suggested(theme: GatheringTemplate) -> None:
    """«Presentasjon» is in use, and is not what is suggested to go on with."""
    known = {"presentasjon", "samtale", *(way.casefold() for way in BUILT.frame.ways_of_working)}
    ways = [item.way_of_working.casefold() for item in theme.items if not item.is_break]
    assert {part for way in ways for part in re.split(", så | og (?!to)", way)} <= known


@each_theme
def test_the_lines_of_a_part_have_titles_of_their_own(theme: GatheringTemplate) -> None:
    titles = [item.title for item in theme.items if not item.is_break]
    assert len(set(titles)) == len(titles)


@each_theme
def test_no_line_of_a_gathering_takes_over_half_an_hour_or_no_time(theme: GatheringTemplate) -> None:
    assert all(1 <= item.minutes <= 45 for item in theme.items)


@each_theme
def test_goals_questions_and_tips_are_not_said_twice(theme: GatheringTemplate) -> None:
    for texts in (theme.goals, theme.group_questions, theme.prompts, theme.tips, theme.material):
        assert len({text.casefold() for text in texts}) == len(texts)


def test_reading_tips_are_books_that_were_printed() -> None:
    years = [tip.year for theme in THEMES for tip in theme.reading_tips if tip.year]
    assert years
    assert all(1940 <= year <= 2026 for year in years)


@each_form
def test_a_form_has_something_in_every_section(form: Form) -> None:
    assert form.sections
    for section in form.sections:
        match section:
            case Prompts() | Steps() | Columns():
                assert section.items
            case Text():
                assert section.paragraphs
            case Figure():
                assert section.fields or 20 <= section.height <= 60


@each_form
def test_places_to_write_have_room(form: Form) -> None:
    for section in form.sections:
        if isinstance(section, Prompts):
            assert all(prompt.label and 1 <= prompt.lines <= 20 for prompt in section.items)
        if isinstance(section, Table):
            assert section.rows or section.blank_rows or section.of == "numbers"
            assert section.row_height >= 7


@each_form
def test_the_rows_of_a_table_fit_its_columns(form: Form) -> None:
    for section in form.sections:
        if isinstance(section, Table):
            assert all(1 <= len(row) <= len(section.columns) for row in section.rows)
            assert all(column.width > 0 for column in section.columns)


@each_form
def test_what_is_to_be_ticked_can_be_told_apart(form: Form) -> None:
    for section in form.sections:
        options = section.options if isinstance(section, Choices) else ()
        options += (*section.statements, *section.grades) if isinstance(section, Scale) else ()
        assert len({option.casefold() for option in options}) == len(options)


@each_form
def test_a_scale_has_an_even_way_up(form: Form) -> None:
    for section in form.sections:
        if isinstance(section, Scale):
            assert 3 <= len(section.grades) <= 7
            assert len(section.statements) >= 2


@each_form
def test_columns_are_few_enough_to_write_in(form: Form) -> None:
    columns = [section for section in form.sections if isinstance(section, Columns)]
    assert all(1 <= section.per_row <= 5 for section in columns)
    assert all(box.title for section in columns for box in section.items)


@each_form
def test_a_form_asks_for_no_more_of_a_person_than_a_name(form: Form) -> None:
    """Nobody's number, address or diagnosis is asked for; some sheets say that it shall not be written."""
    told = re.sub(r"(skriv ikke [^.]*|kontonummer og )fødselsnummer( skal ikke)?", "", str(form).casefold())
    assert "fødselsnummer" not in told
    assert "personnummer" not in str(form).casefold()


@each_form
def test_the_line_on_what_to_do_is_one_or_two_sentences(form: Form) -> None:
    assert len(re.findall(r"[.!?](?=\s|$)", form.lead)) <= 3
    assert 20 <= len(form.lead) <= 220


def test_questionnaires_are_nameless() -> None:
    named = [form.id for form in FORMS if form.group == "questionnaire" and form.name_and_date]
    assert named == []


def test_the_help_leads_to_its_own_articles() -> None:
    ids = [article.id for article in HELP.articles]
    assert len(set(ids)) == len(ids)
    assert HELP.keys_in in ids


@for_each({article.id: article for article in HELP.articles})
def test_an_article_of_the_help_is_found_by_its_title(article: HelpArticle) -> None:
    assert article in HELP.find(article.title)[:3]


def test_a_key_does_one_thing_in_one_place() -> None:
    for group in HELP.keys:
        keys = [key.key for key in group.keys]
        assert len(set(keys)) == len(keys)


@each_tool
def test_a_tool_is_found_by_its_name(tool: Tool) -> None:
    assert SEARCH.find(tool.name)[0] == tool
