"""Whether all words fit, on every page, at every size of screen and text, in every theme."""
