"""Changes the program in one place at a time and sees whether a test notices. See __main__.py."""
