"""A filing's HTML as programs that users have print it, as Markdown and as plain text; and two readings compared field by field."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from printing import Printer
from tieout.reading import Filing

VERDICTS = ("equal", "reordered", "different", "missing", "extra")
# What stands on the cover, and what the signatures say, by the first name of a path; everything else is a group of its own
GROUPS = {
    "reporting_persons": "covers",
    **dict.fromkeys(("issuer", "security_title", "cusips", "event_date", "schedule", "amendment_number"), "identity"),
    **dict.fromkeys(("is_final_amendment", "previously_filed_13g", "rule_designations", "authorized_persons"), "identity"),
    **dict.fromkeys(("boxes", "report_type", "is_transition_report", "period_ended", "registrant_name", "address"), "notice"),
    **dict.fromkeys(("portion_items", "file_number", "cusip", "former_name", "relief_requested", "reasons"), "notice"),
    **dict.fromkeys(("contact_name", "contact_phone", "other_reports_filed", "significant_change", "change_explanation"), "notice"),
    **dict.fromkeys(("signature", "transition_period_ended", "extension_promised", "reports_not_filed"), "notice"),
    **dict.fromkeys(("non_derivative", "derivative"), "form 3/4/5, tables"),
    **dict.fromkeys(("reporting_owners", "document_type", "period_of_report", "remarks", "aff10b5_one"), "form 3/4/5, cover"),
    **dict.fromkeys(("not_subject_to_section16", "form3_holdings_reported"), "form 3/4/5, cover"),
    **dict.fromkeys(("form4_transactions_reported", "no_securities_owned"), "form 3/4/5, cover"),
}
# Texts whose print is the whole value: white space, the signs of tables and emphasis, and which quotes and dashes a program types
# are no difference
TEXTS = re.compile(
    r"items.*\.(?:text|title|parts\.\w+)$|.*\.(?:sentence|occupation|comment|description|how|title|text)$|reasons|change_explanation"
    r"|certification|remarks|portion_items"
)
SIGNS = re.compile(r"[\s|*_\\☐☒•·\-+#>]+|&nbsp;")
TYPED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\xad": "", "…": "..."})


def programs(printer: Printer | None) -> dict[str, Callable[[Path], str]]:
    """The programs at hand, by the name of their output: what each makes of a page (a file in UTF-8)."""
    made: dict[str, Callable[[Path], str]] = {}
    for name, module, render in (
        ("html2text.md", "html2text", "html2text"),
        ("markdownify.md", "markdownify", "markdownify"),
        ("inscriptis.txt", "inscriptis", "get_text"),
    ):
        try:
            function = getattr(import_module(module), render)
        except ModuleNotFoundError:
            continue
        made[name] = lambda page, function=function: function(page.read_text(encoding="utf-8-sig"))
    if printer is not None:
        made["copied.txt"] = printer.text
    return made


def fold(value: object, path: str) -> object:
    """A value as it is compared."""
    if not isinstance(value, str):
        return value
    value = " ".join(value.translate(TYPED).split())
    return SIGNS.sub("", value) if TEXTS.match(path) else value


def compared(one: Any, other: Any, path: str = "") -> Iterator[tuple[str, str, Any, Any]]:
    """For every place with a value in either of two readings (plain values): path, verdict, both values.

    Rows of lists are matched by what they say, so that one that is missing makes no other one different.
    """
    if isinstance(one, dict) or isinstance(other, dict):
        one, other = one or {}, other or {}
        for key in dict.fromkeys([*one, *other]):
            yield from compared(one.get(key), other.get(key), f"{path}.{key}" if path else key)
    elif isinstance(one, list) or isinstance(other, list):
        for number, (left, right) in enumerate(_matched(one or [], other or [])):
            yield from compared(left, right, f"{path}[{number}]")
    else:
        left, right = fold(one, path), fold(other, path)
        if left is not None or right is not None:
            yield path, _verdict(left, right, path), left, right


def _verdict(left: object, right: object, path: str) -> str:
    if left == right:
        return "equal"
    if left is None or right is None:
        return "missing" if right is None else "extra"
    same = TEXTS.match(path) is not None and Counter(str(left)) == Counter(str(right))
    return "reordered" if same else "different"


def _matched(one: list[Any], other: list[Any]) -> Iterator[tuple[Any, Any]]:
    if len(one) == len(other):
        yield from zip(one, other, strict=True)
        return
    rows = [[_known(row) for row in rows] for rows in (one, other)]
    for kind, begin, end, first, last in SequenceMatcher(None, *rows, autojunk=False).get_opcodes():
        pairs = min(end - begin, last - first) if kind in ("equal", "replace") else 0
        yield from zip(one[begin : begin + pairs], other[first : first + pairs], strict=True)
        yield from ((row, None) for row in one[begin + pairs : end])
        yield from ((None, row) for row in other[first + pairs : last])


def _known(row: Any) -> str:
    """By what a row is known again: its number or name, else everything in it."""
    if isinstance(row, dict) and (name := row.get("number") or row.get("name")):
        return re.sub(r"\W+", "", str(name)).lower()
    return re.sub(r"[\W_]+", "", msgspec.json.encode(row).decode())


def values(filing: Filing[Any]) -> Any:
    """The plain values of a filing's form."""
    return filing.to_dict(plain_values=True)["form"]


def group(path: str) -> str:
    """What a path is counted under."""
    name = re.split(r"[.\[]", path)[0]
    return GROUPS.get(name, name)


def table(found: dict[str, Counter[str]], paths: Counter[str], most: int = 40) -> str:
    """The verdicts of one rendering, a line each group, and the paths that are not equal."""
    whole = sum(found.values(), Counter())
    lines = [
        f"{name:>20}" + "".join(f"{count[one]:>7} {one}" for one in VERDICTS)
        for name, count in [("all", whole), *sorted(found.items())]
    ]
    return "\n".join([*lines, *(f"{count:>8}  {path}" for path, count in paths.most_common(most))])
