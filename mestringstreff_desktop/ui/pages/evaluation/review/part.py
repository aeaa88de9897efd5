"""Evalueringsmøte."""

from mestringstreff_desktop.ui.pages.evaluation.part import Part


class ReviewPart(Part):
    """Evalueringsmøte."""

    name = "review"
    title = "Evalueringsmøte"
