"""Mestringstreff Desktop: plan, run and evaluate a learning and coping course, offline."""

from datetime import date

# The version and its day are told here alone: packages, installers and the window ask here.
__version__ = "1.0.0"
RELEASED = date(2026, 11, 27)
