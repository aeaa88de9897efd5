"""Tekster: a part of Rekruttering."""

from mestringstreff_desktop.ui.pages.recruiting.part import Part


class TextsPart(Part):
    """Tekster."""

    name = "texts"
    title = "Tekster"
    help_topic = "rekruttering"
