"""Figures in sentences: amounts, periods and changes, each with its places and the step it was rounded to."""

from tieout.prose.model import Claim

__all__ = ["Claim"]
