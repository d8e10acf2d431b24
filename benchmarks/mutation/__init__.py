"""Filings with one fact changed, as a tired person would: do the rules say so?"""
