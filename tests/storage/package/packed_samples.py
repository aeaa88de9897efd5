"""A course with something in everything that can travel, its attachments' bytes, and its package."""

import struct
from collections.abc import Callable, Mapping
from io import BytesIO
from uuid import UUID

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, Mark
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.storage.package import archive
from mestringstreff_desktop.storage.package.format import PackedCourse
from mestringstreff_desktop.storage.package.pack import ExportOptions, pack
from tests.course.evaluation.answered import answer_benefit
from tests.storage.samples import MOMENT, a_full_course, a_full_gathering, filled, mark

ROLES = (mark(AgendaItem, "responsible"),)
EVERYTHING = ExportOptions(answers=True, team=True, logs=True, figures=True)
SHEET = f"""
id = "ark"
title = "Et ark"
lead = "{mark(OwnSheet, "toml")}"
source = {{ doc = "own" }}
[[sections]]
kind = "prompts"
items = [{{ label = "Hva hjelper?", lines = 4 }}]
[[sections]]
kind = "figure"
art = "sol.svg"
fields = [{{ label = "Her", x = 0.5, y = 0.25, width = 0.2, height = 0.1 }}]
"""
TOOL = f"""
id = "verktoy"
name = "Et verktøy"
kind = "method"
summary = "{mark(OwnTool, "toml")}"
when = "Når det passer"
minutes = [5, 10]
group_form = "Alle"
material = []
steps = ["Pust"]
care = []
source = {{ doc = "own" }}
"""
PDF = b"%PDF-1.7 et kart"


def a_png(width: int = 30, height: int = 20) -> bytes:
    """The beginning of a picture, which is as far as anything here looks."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">LL", width, height) + b"\x08\x02\0\0\0"


def a_jpeg(width: int = 30, height: int = 20) -> bytes:
    comment = b"\xff\xfe\0\x06hei!"
    return b"\xff\xd8" + comment + b"\xff\xff\xc0\0\x11\x08" + struct.pack(">HH", height, width) + b"\x03" * 9


CONTENTS = {"application/pdf": PDF, "image/png": a_png(), "image/jpeg": a_jpeg()}


def an_attachment(media_type: str, **own: object) -> Attachment:
    return filled(Attachment, media_type=media_type, size=len(CONTENTS[media_type]), pages=1, **own)


def a_course_to_send(**own: object) -> Course:
    """The full course, with one planned item and one that came up, right material of its own, and figures."""
    items = [
        filled(AgendaItem, phase=Phase.MAIN, minutes=25, mark=Mark.BLUE),
        AgendaItem(phase=Phase.MAIN, title="Kom utenom planen", minutes=5, is_unplanned=True, position=1),
    ]
    own.setdefault("gatherings", [a_full_gathering(items=items)])
    course = a_full_course(**own)
    course.own_sheets = [filled(OwnSheet, toml=SHEET, changed_at=MOMENT)]
    course.own_tools = [filled(OwnTool, toml=TOOL, changed_at=MOMENT)]
    course.attachments = [an_attachment(kind, position=at) for at, kind in enumerate(CONTENTS)]
    course.figures = CourseFigures(participants=12, next_of_kin=6, completed=8, attendance=(9,))
    answer_benefit(course, 0, 1, 2, 2, 3, 3)
    return course


def contents(course: Course) -> dict[UUID, bytes]:
    return {each.id: CONTENTS[each.media_type] for each in course.attachments}


def package_of(
    course: Course, options: ExportOptions = EVERYTHING, content: Mapping[UUID, bytes] | None = None
) -> bytes:
    found = contents(course) if content is None else content
    return bytes_of(pack(course, ROLES, options), found.__getitem__)


def bytes_of(packed: PackedCourse, content: Callable[[UUID], bytes]) -> bytes:
    file = BytesIO()
    archive.write(packed, content, file)
    return file.getvalue()
