"""Where the frozen program begins. The sandbox begins here too: freeze_support hands it its part."""

from multiprocessing import freeze_support

from mestringstreff_desktop.__main__ import start

if __name__ == "__main__":
    freeze_support()
    start()
