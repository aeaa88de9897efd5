"""The sheet for the talk before the course, with whom it is about."""

from msgspec.structs import replace

from mestringstreff_desktop.content.forms import Form, Text
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.recruiting.pre_talk import FORM
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.participants.words import name_of
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step


def talk_paper(context: Context, person: Participant) -> Paper:
    """Return the sheet; neither its title nor the name of a file tells whom it is about."""
    library = context.library
    form = with_name(library.forms[FORM], person)

    def make(edition: Edition, step: Step) -> bytes:
        step(0, 1)
        return printing.forms_pdf(library, [(form, edition)])

    return Paper(form.title, make)


def with_name(form: Form, person: Participant) -> Form:
    """Return the sheet with name and telephone at its top."""
    words = " · ".join(filter(None, (name_of(person), person.phone.strip())))
    return replace(form, sections=(Text(paragraphs=(words,)), *form.sections))
