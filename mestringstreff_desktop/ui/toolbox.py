"""Toolbox."""

from mestringstreff_desktop.ui.page import Page


class ToolboxPage(Page):
    """Toolbox."""

    name = "toolbox"
