"""Answers to how useful a course was, put there straight."""

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.figures import BENEFIT_FORM, GRADES
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Questionnaire,
    Response,
)

KEY = "1-hvor-stor-nytte-har-du-hatt-av-kurset-alt-i-alt"


def answer_benefit(
    course: Course,
    *grades: int | tuple[int, ...] | None,
    form_id: str = BENEFIT_FORM,
    edition: str = "1",
    options: tuple[str, ...] = GRADES,
) -> Questionnaire:
    """Let somebody answer for each grade, from 0: None left it empty, several ticked more than one."""
    found = _questionnaire(course, form_id, edition, options)
    for grade in grades:
        chosen = () if grade is None else (grade,) if isinstance(grade, int) else grade
        answers = {KEY: Answer(chosen=chosen)}
        number = len(course.responses) + 1
        course.responses.append(
            Response(questionnaire_id=found.id, number=number, answers=answers, is_done=True)
        )
    return found


def _questionnaire(course: Course, form_id: str, edition: str, options: tuple[str, ...]) -> Questionnaire:
    for each in course.questionnaires:
        if (each.form_id, each.edition, each.items[0].options) == (form_id, edition, options):
            return each
    item = Item(key=KEY, text="Hvor stor nytte?", kind=ItemKind.ONE, options=options)
    made = Questionnaire(form_id=form_id, edition=edition, title="Etter kurset", items=(item,))
    course.questionnaires.append(made)
    return made
