"""Gatherings."""

from mestringstreff_desktop.ui.page import Page


class GatheringsPage(Page):
    """Gatherings."""

    name = "gatherings"
