"""The signature: the registrant's name above, the date, who signed, the title."""

import re
from datetime import date

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.form12b25.cover import DATE
from tieout.forms.form12b25.layout import AS_SPECIFIED, HAS_CAUSED, SIGNED_OFF, blank, day, filled, rows
from tieout.forms.form12b25.model import Signature
from tieout.markup.text import Printed, Text

SIGNED = re.compile(r"(?:/\s?[sS]\s?/|\bs/)\s{0,40}:?")
BY = re.compile(r"(?i)^by\s{0,40}:?(?=\s|$|/)\s{0,40}|^by\s{0,40}:\s{0,40}")
NAMED = re.compile(r"(?i)^(?:print(?:ed)?\s{1,40})?name\s{0,40}:\s{0,40}")
TITLED = re.compile(r"(?i)^(?:its|title)\s{0,40}:\s{0,40}")
DATED = re.compile(r"(?i)^date[d]?\b\s{0,40}:?\s{0,40}")
ROLE = re.compile(
    r"(?i)\b(?:chief|officer|president|chairman|chairperson|chair|director|treasurer|secretary|controller|comptroller|counsel|manager|trustee"
    r"|administrator|principal|partner|member|c[efo]o|attorney|authorized)\b"
)
AUTHORIZED = re.compile(r"(?i)authori[sz]ed[.:]?")
ON_BEHALF = re.compile(r"(?i)signed\s{1,40}on\s{1,40}(?:its|their)\s{1,40}behalf[^.\n]*\.?")
LABEL = re.compile(r"(?i)\(?\s{0,40}(?:signature|name(?:\s{1,40}and\s{1,40}title)?|title|registrant|date)\s{0,40}\)?\s{0,40}:?")


def read(printed: Printed, part: Text) -> Signature:
    """Read the signature, which ends where the form's instructions begin."""
    if not part:
        return Signature()
    part = part.before(SIGNED_OFF)
    caused = HAS_CAUSED.search(part.string)
    below = part[_sentence_end(part, caused.end()) :] if caused else part.after(AS_SPECIFIED) or part
    cells = [cell for row in rows(below, printed) for cell in row]
    name, title = _signer(cells, below)
    return Signature(registrant=_registrant(printed, part, caused), date=_date(cells, below), name=name, title=title)


def _sentence_end(part: Text, begin: int) -> int:
    end = AUTHORIZED.search(part.string, begin, begin + 300) or ON_BEHALF.search(part.string, begin, begin + 300)
    return end.end() if end else begin


def _registrant(printed: Printed, part: Text, caused: re.Match[str] | None) -> Fact[str]:
    label = AS_SPECIFIED.search(part.string)
    end = min((match.start() for match in (label, caused) if match), default=0)
    above = [cell for row in rows(part[:end], printed) for cell in row if not re.fullmatch(r"(?i)\W*signatures?\W*", cell.string)]
    if not above:
        return blank(part) if label or caused else ABSENT
    return filled([cell.strip("_,") for cell in above], part, values.text)


def _date(cells: list[Text], below: Text) -> Fact[date]:
    for number, cell in enumerate(cells):
        label = DATED.match(cell.string)
        if label is None:
            continue
        rest = cell[label.end() :].strip("_ ")
        if not rest and number + 1 < len(cells) and DATE.match(cells[number + 1].string.lstrip("_ ")):
            rest = cells[number + 1].strip("_ ")
        if not rest:
            return blank(cell[label.end() :])
        return (rest.search(DATE) or rest).fact(day)
    found = below.search(DATE)
    return found.fact(day) if found else blank(below)


def _signer(cells: list[Text], below: Text) -> tuple[Fact[str], Fact[str]]:
    """Who signed and the title: by their labels, or the line below the name that is a role."""
    signed, typed, named, title, loose = _labelled(cells)
    name = next((part for part in (signed, typed, named) if part), None)
    if name is None:
        name = next((part for part in loose if not ROLE.search(part.string)), None)
    if name is not None and title is None:
        role = ROLE.search(name.string)
        if role and (split := re.search(r"\s{0,40}[,;–]\s{0,40}|\s{1,40}-\s{1,40}", name.string[: role.start()])):
            name, title = name[: split.start()], name[split.end() :]
    if title is None:
        title = next((part for part in loose if ROLE.search(part.string) and part is not name), None)
    if title is not None and name is not None and title.string.startswith(name.string):
        title = title[len(name) :].strip(",;-– ") or title
    if title is not None and name is None and (split := re.search(r"\s{0,40}[,;]\s{0,40}", title.string)):
        name, title = title[: split.start()], title[split.end() :]
    return (
        name.fact(values.text) if name else blank(below),
        title.fact(values.text) if title else blank(below[len(below) :]),
    )


def _labelled(cells: list[Text]) -> tuple[Text | None, Text | None, Text | None, Text | None, list[Text]]:
    """The text behind "/s/", "By:", "Name:" and "Title:" (or in the cell after such a label), and all that has no label."""
    signed = typed = named = title = None
    loose: list[Text] = []
    waiting = ""
    for cell in cells:
        part = cell.strip("_ ")
        kind = waiting
        waiting = ""
        if DATED.match(part.string) or DATE.fullmatch(part.string):
            continue
        for label, name in ((BY, "by"), (NAMED, "name"), (TITLED, "title")):
            if match := label.match(part.string):
                part, kind = part[match.end() :].strip("_ "), name
        if mark := SIGNED.search(part.string):
            part, kind = part[mark.end() :].strip("_ "), "signed"
        if not part or LABEL.fullmatch(part.string) or not re.search(r"[^\W\d_]", part.string):
            waiting = kind
        elif kind == "signed":
            signed = signed or part
        elif kind == "by":
            typed = typed or part
        elif kind == "name":
            named = named or part
        elif kind == "title":
            title = title or part
        else:
            loose.append(part)
    return signed, typed, named, title, loose
