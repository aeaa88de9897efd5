"""Settings."""

from mestringstreff_desktop.ui.page import Page


class SettingsPage(Page):
    """Settings."""

    name = "settings"
