"""BO304."""

import re
from collections.abc import Iterator

from tieout.checks.alike import LEGAL, compare_companies, fold_letters, name
from tieout.checks.case import Case
from tieout.checks.parties import meant, nearest
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Schedule13

CAPTION = re.compile(r"(?i)^[\W_]*(?:item\s*1[\W_]*)?(?:\(?a\)[\W_]*)?(?:name\s+of\s+(?:the\s+)?issuer)?[\W_]*")
BEHIND = re.compile(r"(?i)[\s\W]*(?:item\s*1\s?\(?b|\(b\)|address\s+of|[-_=]{5,}|\(\s*(?:the|hereinafter)?\s*[“\"']).*", re.DOTALL)
# "of Rowan Mills, Inc., a Delaware corporation (the "Issuer")", "relates to the Common Stock of Rowan Mills Inc. (the "Company")"
CALLED = re.compile(
    r"\b(?:of|in|by)\s(?P<name>(?:[A-Z0-9&][^\s()“\"]{0,30}\s(?:(?:of|the|and|de|for)\s)?){1,9}?)"
    r"(?:an?\s[^()“\"]{2,80}|organized\s[^()“\"]{2,80}|\([^()\"“]{2,20}\)\s)?\(\s?(?:(?:the|hereinafter|collectively),?\s)?"
    r"[“\"'](?:the\s)?(?:Issuer|Company|Corporation)\b"
)
REFERRING = re.compile(r"(?i)\b(?:see|item|same|above|below|cover|page|applicable|n/a|reference|amend\w+|statement|schedule)\b")
MOST = 2000  # characters of Item 1 that are looked at


@rule(
    "BO304",
    name="issuer-not-item-1",
    on=Schedule13,
    cites=("Schedule 13D, cover page and Item 1", "Schedule 13G, cover page and Item 1(a)", "EDGAR Schedule 13D and 13G XML, 7"),
    weight="error",
    gate=True,
)
def issuer_not_item_1(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The cover names another issuer than Item 1.

    Names are compared as EDGAR conforms them, without legal forms that one side leaves out; wherever the words of the cover's name
    stand in the item, it holds. Another legal form, or one word more, less or misspelt, is a warning. Of prose only the name before
    ("the Issuer") is compared, and what cannot be found there is not told. Where the cover's name already differs from that of the
    header, HD304 tells it, and this rule is silent. All 62 issuers at hand that Item 1 names agree (2026-11).

    Why: nobody can tell whose shares are reported.
    Breaks: BRINDLE FOUNDRY CORP on the cover, "Name of Issuer: Larkspur Instruments Inc"
    Holds: BRINDLE FOUNDRY CORP on the cover, "the common stock of Brindle Foundry Corporation (the "Issuer")"
    Mend: give the issuer's name as its charter has it, in both places.
    """
    cover = form.issuer.name
    item = next((one for one in form.items if one.number == "1"), None)
    if not cover.value or item is None or _told_by_header(case):
        raise NotApplicable
    told = _told(item.parts.get("b" if form.schedule == "13D" else "a"), item.text, form.schedule)
    if told is None or (told.start is not None and cover.start is not None and told.start <= cover.start < (told.end or 0)):
        raise NotApplicable
    text = (told.value or "")[:MOST]
    if _letters(cover.value) in "".join(word for word in fold_letters_all(text) if word not in LEGAL):
        return
    printed = _name(text)
    if printed is None:
        raise CannotTell(told, "the name of the issuer was not found in it")
    likeness = compare_companies(cover.value, printed)
    if likeness == "same":
        return
    if likeness == "different" and (_shortened(cover.value, printed) or (form.schedule == "13D" and told is item.text)):
        raise CannotTell(told, "it may be a short form of the name")
    message = f"the issuer is {cover.raw} on the cover and {printed} in Item 1"
    at = (cover, case.placed(told, printed) or told)
    yield Finding(message, at=at, expected=cover.raw, weight="error" if likeness == "different" else "warning")


def _told_by_header(case: Case[Schedule13]) -> bool:
    """Whether the name on the cover is not the header's, which HD304 tells."""
    found = (nearest(one) for one in case.once(meant) if one.name.value)
    return any(one is not None and one[0] != "same" for one in found)


def _told(part: Fact[str] | None, text: Fact[str], schedule: str) -> Fact[str] | None:
    """The text that names the issuer: part (a) of Schedule 13G, the element of XML, the prose of Schedule 13D."""
    if part is not None and part.value:
        return part
    return text if text.value and schedule == "13D" else None


def _name(text: str) -> str | None:
    """The name of the issuer in Item 1: before ("the Issuer"), or what stands behind the caption, where that is short."""
    if found := CALLED.search(text):
        return found["name"].strip(" ,")
    alone = BEHIND.sub("", CAPTION.sub("", text, count=1), count=1).strip(" ,:-–—_")
    return alone if 1 < len(alone) <= 100 and not REFERRING.search(alone) else None


def _letters(printed: str) -> str:
    return "".join(name(printed).words)


def fold_letters_all(text: str) -> list[str]:
    """The words of a text of any length in capitals, as names are compared."""
    pieces = (fold_letters(text[at : at + 300]) for at in range(0, len(text), 300))
    return [word for word in re.split(r"[^A-Z0-9]+", "".join(pieces).replace("'", "").replace("’", "")) if word]


def _shortened(one: str, other: str) -> bool:
    """Whether one name may be short for the other: its first word, its initials, or words of it."""
    first, second = name(one).words, name(other).words
    if not first or not second or first[0] == second[0]:
        return True
    initials = ["".join(word[0] for word in words) for words in (first, second)]
    tight = ["".join(words) for words in (first, second)]
    return any(len(tight[at]) < 6 and tight[at].startswith(initials[1 - at]) for at in (0, 1))
