"""What is typed is remembered until it is stored, and no longer."""

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts


def test_a_draft_is_shown_until_it_is_stored(context: Context) -> None:
    drafts, stored = Drafts(context), [""]
    drafts.store("note", "Ny tekst", lambda: stored.append("Ny tekst"))
    assert drafts.text("note", stored[-1]) == "Ny tekst"
    context.autosave.flush()
    assert drafts.text("note", stored[-1]) == "Ny tekst"
    assert drafts.text("note", "endret et annet sted") == "endret et annet sted"


def test_a_draft_that_cannot_be_stored_is_kept(context: Context) -> None:
    drafts = Drafts(context)

    def refuse() -> None:
        raise UserError("Disken er full.")

    drafts.store("note", "Ny tekst", refuse)
    drafts.store("other", "Annet", lambda: None)
    context.autosave.flush()
    assert drafts.text("note", "") == "Ny tekst"


def test_while_one_field_cannot_be_stored_the_others_are_not_held_back(context: Context) -> None:
    drafts = Drafts(context)

    def refuse() -> None:
        raise UserError("Disken er full.")

    drafts.store("note", "Ny tekst", refuse)
    drafts.store("other", "Annet", lambda: None)
    context.autosave.flush()
    assert drafts.text("other", "endret et annet sted") == "endret et annet sted"


def test_an_emptied_text_is_a_draft_too(context: Context) -> None:
    drafts = Drafts(context)
    drafts.store("note", "", lambda: None)
    assert drafts.text("note", "Gammel tekst") == ""


def test_two_fields_have_drafts_of_their_own(context: Context) -> None:
    drafts = Drafts(context)
    drafts.store(("a", "note"), "Første", lambda: None)
    drafts.store(("b", "note"), "Andre", lambda: None)
    assert drafts.text(("a", "note"), "") == "Første"
    assert drafts.text(("b", "note"), "") == "Andre"
    assert drafts.text(("c", "note"), "lagret") == "lagret"


def test_the_last_that_was_typed_is_the_draft_and_what_is_stored(context: Context) -> None:
    drafts, stored = Drafts(context), list[str]()
    drafts.store("note", "Ny", lambda: stored.append("Ny"))
    drafts.store("note", "Ny tekst", lambda: stored.append("Ny tekst"))
    assert drafts.text("note", "") == "Ny tekst"
    context.autosave.flush()
    assert stored == ["Ny tekst"]
