"""The address of the issuer's offices: Item 1(b) of Schedule 13G, a sentence of Item 1 of 13D, or a caption of the first page."""

import re

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.items import parts_of, trimmed
from tieout.forms.schedule13.sheet import RULE
from tieout.markup.text import Text

_ADDRESS = r"address(?:es)?"
ISSUER_OFFICES = rf"{_ADDRESS}\s+of\s+(?:the\s+)?issuer(?:[’'`]?s)?(?:\s+principal)?(?:\s+(?:executive|business))?\s+offices?"
# ... which some give as the name of the offices, or as the issuer's address alone
CAPTION = re.compile(
    rf"(?i)(?:{ISSUER_OFFICES.replace(_ADDRESS, f'(?:{_ADDRESS}|name)')}|address\s+of\s+(?:the\s+)?issuer(?=\s?[:\n]))"
    r"(?:\s*\([^()\n]{0,40}\))?[\s:.\-–—*_]{0,200}"
)
# "The principal executive offices of the Issuer are located at ...", "a Delaware corporation with principal offices located at ..."
TOLD = re.compile(
    r"(?i)\bprincipal\s+(?:executive\s+)?(?:offices?|place\s+of\s+business)\b(?:(?!\bprincipal\b)[^;:\n]|\n(?!\s{0,200}\n)){0,160}?"
    r"(?:\b(?:is|are)(?:\s+(?:currently\s+)?(?:located|situated))?(?:\s+at)?|\blocated\s+at|\bat|:)\s*+:?\s*+(?=\d|[A-Z][\w.]{0,20}\s+\d|P\.?\s?O\.?\s|One\b|Two\b"
    r"|[A-Z][\w.]{0,20}(?:\s+[\w.]{1,20}){0,3},\s[^;]{0,160}?\b\d{5}\b)"
)
CODE = re.compile(r"(?<![\d-])\d{5}(?:-\d{4})?(?![\w,]*\d)")
STOP = re.compile(r"\.\s{1,40}(?=[A-Z])|\.\s{0,40}$|\n\s{0,200}\n|;")
# A full stop that shortens a word: "Blvd. Suite 5"
SHORTENED = re.compile(r"(?i)\b(?:ave?|blvd|st|rd|dr|ste|bldg|fl|hwy|pkwy|no|n|s|e|w|p|o|cir|ct|ln|sq|\w)$")
# "The principal executive offices of the Issuer are located at", before an address of Item 1(b)
OPENS = re.compile(
    r"(?i)(?:the\s+)?(?:address\s+of\s+(?:the\s+)?)?(?:[\w’']+\s+){0,3}?principal\s+(?:executive\s+)?offices?\b[^.:;]{0,80}?"
    r"\b(?:is|are)\s+(?:located\s+)?(?:at\s?)?:?\s+"
)
LABEL = re.compile(r"(?i)address\s?:\s{0,80}(?=\S)")  # alone, behind the letter of the part
LONGEST = 240  # characters of an address
NO_ADDRESS = re.compile(r"(?i)\W*(?:not\s+applicable|n\s?/\s?a|none|same|see\b.*|unchanged|unknown)\W*")


def issuer_address(schedule: str, item: Text | None) -> Fact[str]:
    """The address as Item 1 prints it; absent where it has none, or where its end is not sure."""
    if item is None:
        return ABSENT
    if schedule == "13G":
        caption = CAPTION.search(item.string)
        if caption is None:
            part = parts_of(item).get("b", [None])[0]
        else:
            part = trimmed(item[caption.end() :])
        return ABSENT if part is None else _block(part)
    told = TOLD.search(item.string)
    return ABSENT if told is None else _sentence(item[told.end() : told.end() + LONGEST])


def _block(part: Text) -> Fact[str]:
    """An address in lines of its own; none where it is too long to be one."""
    if not part or len(part) > LONGEST or NO_ADDRESS.fullmatch(part.string) or RULE.fullmatch(part.string):
        return ABSENT
    if label := LABEL.match(part.string):
        part = part[label.end() :]
    if opens := OPENS.match(part.string):
        part = part[opens.end() :].strip(".")
    return part.fact(values.text)


def _sentence(rest: Text) -> Fact[str]:
    """The address that a sentence goes on with: up to its postal code, else to the end of the sentence."""
    code = CODE.search(rest.string, 5)
    stop = next((match for match in STOP.finditer(rest.string) if not SHORTENED.search(rest.string[: match.start()][-8:])), None)
    if code is not None and (stop is None or code.end() <= stop.start()):
        return rest[: code.end()].fact(values.text)
    if stop is not None and stop[0][:1] == "\n" and rest.string[: stop.start()].rstrip().endswith(","):
        return ABSENT  # it goes on behind a blank line, or a page's end
    if stop is None or not re.search(r"\d", rest.string[: stop.start()]):
        return ABSENT
    return rest[: stop.start()].strip(",").fact(values.text)
