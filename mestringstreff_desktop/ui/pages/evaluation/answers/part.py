"""Svar."""

from mestringstreff_desktop.ui.pages.evaluation.part import Part


class AnswersPart(Part):
    """Svar."""

    name = "answers"
    title = "Svar"
