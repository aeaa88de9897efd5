"""Where the frozen program begins."""

from mestringstreff_desktop.__main__ import start

start()
