"""What may be written to a terminal: texts come from anyone."""

# What a terminal would obey instead of print: C0 and C1 control characters but tab and newline; texts come from anyone.
CONTROLS = {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(32), *range(127, 160)) if code not in (9, 10)}


def printable(text: str) -> str:
    """The text on one line, with a sign in place of every control character.

    >>> printable("a\\x1b[31m.txt")
    'a\N{REPLACEMENT CHARACTER}[31m.txt'
    """
    return text.translate(CONTROLS).replace("\n", " ")
