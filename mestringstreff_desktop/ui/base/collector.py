"""Python's collector of cycles, kept to the window's thread while another thread is at work.

Python collects on whichever thread happens to make one object too many, and what it throws away there
may be a window or a timer. Those must end on the thread that they live on, or the program does.
"""

import gc


class Collector:
    """One for all who have a thread. All is called in the window's own thread."""

    def __init__(self) -> None:
        self._holders: set[object] = set()
        self._is_to_resume = False

    def hold(self, holder: object) -> None:
        """Let nothing be collected by itself until the holder releases it. May be called again."""
        self._holders.add(holder)
        if gc.isenabled():
            gc.disable()
            self._is_to_resume = True

    def collect(self) -> None:
        """Collect what Python would have collected by now."""
        young, middle, _ = gc.get_count()
        most_young, most_middle, _ = gc.get_threshold()
        if young > most_young:
            gc.collect(1 if middle > most_middle else 0)

    def release(self, holder: object) -> None:
        """Let Python collect by itself again, if it did before."""
        self._holders.discard(holder)
        if self._is_to_resume and not self._holders:
            gc.collect(0)  # so that the last few objects the other thread makes are not one too many
            self._is_to_resume = False
            gc.enable()


COLLECTOR = Collector()
