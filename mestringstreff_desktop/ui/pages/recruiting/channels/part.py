"""Kanaler: a part of Rekruttering."""

from mestringstreff_desktop.ui.pages.recruiting.part import Part


class ChannelsPart(Part):
    """Kanaler."""

    name = "channels"
    title = "Kanaler"
    help_topic = "rekruttering"
