"""How EDGAR wraps, names and serves filings."""
