"""Help."""

from mestringstreff_desktop.ui.page import Page


class HelpPage(Page):
    """Help."""

    name = "help"
