"""Codes of rules on the command line: completed by the shell."""

import click
from click.shell_completion import CompletionItem

from tieout.checks.choosing import TITLES, catalogue


def complete_codes(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The families, codes and names that begin so; of a list with commas, its last word."""
    before, comma, word = incomplete.rpartition(",")
    found = [(prefix, title) for prefix, title in TITLES.items() if len(word) < 2 and prefix.startswith(word.upper())]
    found += [(code, name) for code, name in catalogue().items() if code.startswith(word.upper())]
    found += [(name, code) for code, name in catalogue().items() if word and name.startswith(word.lower())]
    return [CompletionItem(before + comma + value, help=told) for value, told in found]
