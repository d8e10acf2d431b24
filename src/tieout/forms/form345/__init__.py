"""Forms 3, 4 and 5, insiders' holdings and trades (17 CFR 249.103 to 249.105)."""
