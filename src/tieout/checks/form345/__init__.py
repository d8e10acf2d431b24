"""IN: the rules of Forms 3, 4 and 5 (insiders)."""
