"""Planning."""

from mestringstreff_desktop.ui.page import Page


class PlanningPage(Page):
    """Planning."""

    name = "planning"
