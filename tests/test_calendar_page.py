"""The tables of docs/calendar.md are those of the package; `pytest --update` writes them again."""

import re
from pathlib import Path

from tieout import closures, law

PAGE = Path(__file__).parent.parent / "docs" / "calendar.md"


def table(head: str, rows: list[tuple[object, ...]]) -> str:
    names = head.split(", ")
    lines = [names, ["---"] * len(names), *([str(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def closures_table() -> str:
    own = closures.own()
    rows: list[tuple[object, ...]] = [(one.date, one.certainty, one.why) for one in own.closure]
    return f"Reviewed up to {own.reviewed}.\n\n" + table("day, certainty, why", rows)


def law_table() -> str:
    rows: list[tuple[object, ...]] = [
        (
            row.form,
            row.when or ", ".join(row.triggers),
            row.since or "",
            row.until or "",
            row.counts,
            "" if row.after == "event" else row.after,
            row.more or "",
            row.certainty,
            "; ".join(row.cites),
        )
        for rows in law.table().values()
        for row in rows
    ]
    return table("form, case, since, until, due, after, more, sure, cites", rows)


def with_tables(text: str) -> str:
    for name, made in (("closures", closures_table()), ("law", law_table())):
        part = f"<!-- {name} -->\n{made}<!-- end -->\n"
        text = re.sub(f"<!-- {name} -->\n.*?<!-- end -->\n", part.replace("\\", r"\\"), text, flags=re.DOTALL)
    return text


def test_the_tables_are_fresh(update: bool) -> None:
    text = PAGE.read_text(encoding="utf-8")
    if update:
        PAGE.write_text(with_tables(text), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == with_tables(text)
    assert "| 2025-12-26 | certain |" in text
    assert "| 4 |  | 2002-08-29 |  | 2 business days |  |  | A | 17 CFR 240.16a-3(g)(1) |" in text
