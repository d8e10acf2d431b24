"""Blocks of text in pages of docs/ that programs write."""

import re
from pathlib import Path


def put(page: Path, name: str, text: str) -> None:
    """Put a text into the block of a page that stands under `<!-- name -->`. Raises ValueError where the page has no such block."""
    told = re.sub(r" *$", "", text.strip("\n"), flags=re.MULTILINE)
    pattern = re.compile(rf"(?s)(?<=<!-- {re.escape(name)} -->\n```text\n).*?(?=```)")
    new, times = pattern.subn(lambda _: told + "\n", page.read_text(encoding="utf-8"), count=1)
    if not times:
        raise ValueError(f"{page}: no block of text under <!-- {name} -->")
    page.write_text(new, encoding="utf-8")
