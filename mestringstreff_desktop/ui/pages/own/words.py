"""Own sheets and files in few words."""

from mestringstreff_desktop.content.forms import (
    Cards,
    Choices,
    Columns,
    Figure,
    FormSection,
    Poster,
    Prompts,
    Scale,
    Steps,
    Table,
    Text,
)
from mestringstreff_desktop.content.words import count, size_words
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.services.edits import Where

THE_LISTS = Where("own", words="Egne ark og filer")


def line_of(section: FormSection) -> str:
    """Return how a part of a sheet begins: its heading, or the first words in it."""
    return section.title or _first_words(section)


def _first_words(section: FormSection) -> str:
    words = ""
    match section:
        case Text(paragraphs=(first, *_)) | Steps(items=(first, *_)):
            words = first
        case Prompts(items=(prompt, *_)):
            words = prompt.label
        case Table(columns=(column, *_)):
            words = column.title
        case Choices(question=question) | Scale(question=question):
            words = question
        case Columns(items=(item, *_)):
            words = item.title
        case Cards(items=(card, *_)):
            words = card.words
        case Poster(lines=(line, *_)):
            words = line
        case Figure(fields=(field, *_)):
            words = field.label or field.name
    return words


def file_words(attachment: Attachment) -> str:
    """PDF · 3 sider · 340 kB"""
    is_pdf = attachment.media_type == "application/pdf"
    pages = [count(attachment.pages, "side", "sider")] if is_pdf else []
    return " · ".join(["PDF" if is_pdf else "Bilde", *pages, size_words(attachment.size)])
