"""Mestringstreff Desktop: plan, run and evaluate a learning and coping course, offline."""

__version__ = "0.1.0"
