"""Form 12b-25, notification of late filing (17 CFR 249.322)."""
