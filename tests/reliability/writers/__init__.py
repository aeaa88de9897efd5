"""Programs that fill in a PDF and save it, each in its own way, as participants do with theirs.

Each takes a job a line as JSON: the `source`, the `target`, and the `marks`: a page from 0, the middle of a
field in points from the lower left corner, its whole `name`, and the `text` to write there; a button has
none and is pressed.
"""
