"""Sharing."""

from mestringstreff_desktop.ui.page import Page


class SharingPage(Page):
    """Sharing."""

    name = "sharing"
