"""LK: the rules of several filings."""
