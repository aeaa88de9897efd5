"""Økonomi."""

from mestringstreff_desktop.ui.pages.evaluation.part import Part


class EconomyPart(Part):
    """Økonomi."""

    name = "economy"
    title = "Økonomi"
