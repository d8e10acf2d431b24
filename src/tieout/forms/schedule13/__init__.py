"""Schedules 13D and 13G, large stakes (17 CFR 240.13d-101 and 240.13d-102)."""
