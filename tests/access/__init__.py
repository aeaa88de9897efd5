"""What a screen reader is told: the tree of every page, on a real bus or through Qt alone."""
