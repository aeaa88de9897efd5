"""Rapport."""

from mestringstreff_desktop.ui.pages.evaluation.part import Part


class ReportPart(Part):
    """Rapport."""

    name = "report"
    title = "Rapport"
