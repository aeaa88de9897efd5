"""Two families of error: the user's surroundings, and our own bugs.

Everything a user, a file or a machine can cause is a `UserError`: one sentence in Bokmål that says
what happened and what to do. Anything else that is raised is a bug of ours.
"""


class UserError(Exception):
    """Something the user can act on. `str()` of it is the sentence to show."""


class ContentError(Exception):
    """A built-in content file is wrong: file, field and reason. A bug of ours, found by the tests."""
