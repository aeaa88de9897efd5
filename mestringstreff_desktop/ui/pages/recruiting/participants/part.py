"""Deltakere: a part of Rekruttering."""

from mestringstreff_desktop.ui.pages.recruiting.part import Part


class ParticipantsPart(Part):
    """Deltakere."""

    name = "participants"
    title = "Deltakere"
    help_topic = "rekruttering"
