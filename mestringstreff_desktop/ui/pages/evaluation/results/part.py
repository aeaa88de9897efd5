"""Resultat."""

from mestringstreff_desktop.ui.pages.evaluation.part import Part


class ResultsPart(Part):
    """Resultat."""

    name = "results"
    title = "Resultat"
