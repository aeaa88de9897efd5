"""Run."""

from mestringstreff_desktop.ui.page import Page


class RunPage(Page):
    """Run."""

    name = "run"
