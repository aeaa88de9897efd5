"""The window: Qt widgets. Importing it keeps Python 3.11 alive under PySide6 6.12."""

from mestringstreff_desktop.ui.base import reference_counts

reference_counts.pad()
