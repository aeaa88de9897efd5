"""Random tests print how to repeat a failure, and have no time limit: the machine may be busy."""

from hypothesis import settings

settings.register_profile("course", deadline=None, print_blob=True)
settings.load_profile("course")
