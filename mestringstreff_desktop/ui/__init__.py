"""The window. PySide6 is held from what it would do to the process before anything here is used."""

from mestringstreff_desktop.ui.base import plain_imports, reference_counts

plain_imports.keep()
reference_counts.pad()
