"""Forms 4 on the layout of paper, typed by this module from one list of rows: bars and rulings, or columns under dashes.

`python tests/samples/typed.py` writes `legacy345/11-*` and `12-*` with the values that stand beside them.
"""

import json
import textwrap
from pathlib import Path

HERE = Path(__file__).parent / "legacy345"

# heading, width of the column
PLAIN = [
    ("1. Title of Security (Instr. 3)", 22),
    ("2. Transaction Date (Month/ Day/Year)", 12),
    ("3. Transaction Code (Instr. 8)", 12),
    ("Amount", 11),
    ("(A) or (D)", 7),
    ("Price", 10),
    ("5. Amount of Securities Beneficially Owned at End of Month", 14),
    ("6. Ownership Form: Direct (D) or Indirect (I)", 12),
    ("7. Nature of Indirect Beneficial Ownership", 16),
]
GROUP = (3, 5, "4. Securities Acquired (A) or Disposed of (D)")  # first and last column below it
FIELDS = ("security_title", "transaction_date", "transaction_code", "shares", "acquired_disposed", "price_per_share")
FIELDS += ("shares_owned_following", "direct_or_indirect", "nature_of_ownership")
# what is typed and what it says, a row each
ROWS = [
    (("Common Stock, par value $.05", "1/4/99", "P", "2,500", "A", "$17.0625", "", "", ""),
     (None, "1999-01-04", "P", "2500", "A", "17.0625", None, None, None)),
    (("Common Stock, par value $.05", "01/29/1999", "S", "1,000.5", "D", "17.5", "88,000", "D", ""),
     (None, "1999-01-29", "S", "1000.5", "D", "17.5", "88000", "D", None)),
    (("Common Stock, par value $.05", "Jan. 29, 1999", "G", "40", "D", "N/A", "-0-", "I", "By trust for nieces and nephews"),
     (None, "1999-01-29", "G", "40", "D", None, "0", "I", None)),
    (("$3 Convertible Preferred", "", "", "", "", "", "7,200", "I", "By IRA"),
     (None, None, None, None, None, None, "7200", "I", None)),
]  # fmt: skip
COVER = """\
                                  FORM 4
                    SECURITIES AND EXCHANGE COMMISSION
               STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
   Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934

1. Name and Address of Reporting Person
   Abernathy, Cole
   6 Mill Lane
   Racine, WI 53401
2. Issuer Name and Ticker or Trading Symbol
   Lakehead Paper Company [LKHP]
4. Statement for Month/Year
   January 1999
6. Relationship of Reporting Person to Issuer (Check all applicable)
   [X] Director   [ ] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)

Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

"""
SIGNED = """

Explanation of Responses:

/s/ Cole Abernathy          February 8, 1999
Signature of Reporting Person   Date
"""


def _wrapped(cells: list[str], widths: list[int]) -> list[list[str]]:
    """Cells on lines: each wrapped at blanks to one less than its width."""
    parts = [textwrap.wrap(cell, width - 1, break_long_words=False) or [""] for cell, width in zip(cells, widths, strict=True)]
    tallest = max(len(part) for part in parts)
    return [[part[at] if at < len(part) else "" for part in parts] for at in range(tallest)]


def _line(cells: list[str], widths: list[int], by: str) -> str:
    return by.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip(" ")


def _headings(widths: list[int], by: str) -> list[str]:
    """The headings at the foot of their columns, the group over its three."""
    first, last, group = GROUP
    wide = sum(widths[first : last + 1]) + (last - first) * len(by)
    over = textwrap.wrap(group, wide - 1)
    below = _wrapped(["" if first <= i <= last else heading for i, (heading, _) in enumerate(PLAIN)], widths)
    leaves = _wrapped([PLAIN[i][0] if first <= i <= last else "" for i in range(len(PLAIN))], widths)
    tall = max(len(below), len(over) + len(leaves))
    rows = []
    for at in range(tall):
        cells = below[at] if at < len(below) else [""] * len(widths)
        if at >= tall - len(leaves):
            cells = [*cells[:first], *leaves[at - tall + len(leaves)][first : last + 1], *cells[last + 1 :]]
            rows.append(_line(cells, widths, by))
        else:
            merged = [*cells[:first], over[at] if at < len(over) else "", *cells[last + 1 :]]
            rows.append(_line(merged, [*widths[:first], wide, *widths[last + 1 :]], by))
    return rows


def barred(rows: list[tuple[str, ...]]) -> str:
    """The table between bars, a ruling below each row."""
    widths = [width for _, width in PLAIN]
    rule = "+".join("-" * width for width in widths)
    lines = ["+" + rule + "+", *(f"|{line.ljust(len(rule))}|" for line in _headings(widths, "|")), "+" + rule + "+"]
    for row in rows:
        lines += [f"|{_line(cells, widths, '|').ljust(len(rule))}|" for cells in _wrapped(list(row), widths)] + ["+" + rule + "+"]
    return "\n".join(lines)


def ruled(rows: list[tuple[str, ...]]) -> str:
    """The table in columns under dashes, an empty line between rows."""
    widths = [width for _, width in PLAIN]
    lines = [*_headings(widths, "  "), "  ".join("-" * width for width in widths)]
    for row in rows:
        lines += [_line(cells, widths, "  ") for cells in _wrapped(list(row), widths)] + [""]
    return "\n".join(lines)


def stopped(rows: list[tuple[str, ...]]) -> str:
    """The table between `<TABLE>` and `</TABLE>`, `<S>` and `<C>` over its columns, an empty line between rows."""
    widths = [width for _, width in PLAIN]
    stops = "  ".join(("<S>" if i == 0 else "<C>").ljust(width) for i, width in enumerate(widths))
    lines = ["<TABLE>", "<CAPTION>", *_headings(widths, "  "), stops]
    for row in rows:
        lines += [_line(cells, widths, "  ") for cells in _wrapped(list(row), widths)] + [""]
    return "\n".join([*lines, "</TABLE>"])


def bare(rows: list[tuple[str, ...]]) -> str:
    """The table in columns with nothing drawn, an empty line between rows."""
    return ruled(rows).replace("  ".join("-" * width for _, width in PLAIN), "")


LAYOUTS = {"barred": barred, "ruled": ruled, "stopped": stopped, "bare": bare}


def document(layout: str, rows: list[tuple[str, ...]] | None = None) -> str:
    """The whole form with its table in one of LAYOUTS."""
    return COVER + LAYOUTS[layout](rows if rows is not None else [typed for typed, _ in ROWS]) + SIGNED


def expected() -> dict[str, object]:
    """What the documents say, as `*.expected.json` has it."""
    values: dict[str, object] = {
        "document_type": "4",
        "issuer.name": "Lakehead Paper Company",
        "issuer.trading_symbol": "LKHP",
        "reporting_owners[0].name": "Abernathy, Cole",
        "reporting_owners[0].street1": "6 Mill Lane",
        "reporting_owners[0].city": "Racine",
        "reporting_owners[0].state": "WI",
        "reporting_owners[0].zip": "53401",
        "reporting_owners[0].is_director": True,
        "reporting_owners[0].is_ten_percent_owner": False,
        "reporting_owners[0].is_officer": False,
        "reporting_owners[0].is_other": False,
        "signatures[0].name": "/s/ Cole Abernathy",
        "signatures[0].date": "1999-02-08",
    }
    for number, (typed, said) in enumerate(ROWS):
        for field, words, value in zip(FIELDS, typed, said, strict=True):
            found = words if field in ("security_title", "nature_of_ownership") and words else value
            if found is not None:
                values[f"non_derivative[{number}].{field}"] = found
    return {
        "values": values,
        "states": {
            "period_of_report": "unreadable",
            "non_derivative[2].price_per_share": "words",
            "non_derivative[3].shares": "blank",
        },
        "marks": {},
        "kinds": ["transaction", "transaction", "transaction", "holding"],
        "notes": ["month-only"],
    }


def main() -> None:
    """Write the two samples."""
    for name, layout in (("11-form4-typed-bars", "barred"), ("12-form4-typed-ruled", "ruled")):
        (HERE / f"{name}.txt").write_text(document(layout), "utf-8")
        (HERE / f"{name}.expected.json").write_text(json.dumps(expected(), indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
