"""The signatures of a schedule: for whom, by whom, with which title, on what day."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Signature
from tieout.forms.schedule13.seeking import of_lines
from tieout.forms.schedule13.sheet import Sheet, between, blank, joined
from tieout.forms.schedule13.signature_capacity import (
    AS_WHAT,
    BY,
    FORMER,
    SHORTEST,
    behind_name,
    describes,
    parted,
    together,
)
from tieout.forms.schedule13.signature_cells import cells
from tieout.forms.schedule13.signature_hands import Hands
from tieout.forms.schedule13.signature_lines import (
    BY_PARTNER,
    BY_STAR,
    BY_WHOM,
    CONFORMED,
    DESCRIBED,
    END,
    EXECUTED,
    FURTHER_OFFICE,
    GOES_ON,
    LIST_GOES_ON,
    NAME_LIST,
    NATURAL,
    OFFICE_OF,
    ROLE,
    SIGNATURE_LINE,
    SIGNED,
    is_company,
    is_office,
    is_prose,
    kind_of,
)
from tieout.forms.schedule13.signature_names import capital, ends, letters, titled
from tieout.forms.schedule13.signature_order import ordered
from tieout.markup.text import Text

BY_LINE = re.compile(r"(?im)^[ \t\xa0]*by\s?:")
FAR_OVER = 2000  # characters of what one certifies over a signature


def signatures(sheet: Sheet, heading: re.Match[str] | None, names: Sequence[str]) -> tuple[Signature, ...]:
    """The signatures behind their heading (`items.signature_heading`), in the order of print.

    names: the persons of the covers, which tell one name printed on two lines from two names.
    """
    if heading is None:
        return ()
    stop = next((end for end in of_lines(END, sheet.string, heading.end()) if not _leads(sheet, heading.end(), end)), None)
    part = sheet.part(heading.end(), stop.start() if stop else len(sheet.string))
    return _Blocks(sheet, ordered(sheet, cells(sheet, part)), names).read()


@lru_cache(maxsize=1024)
def _shorter(name: str) -> list[str]:
    """The letters as which a person of the covers may sign: "Alpha Bank, as trustee" signs as "Alpha Bank", "Alpha AG (formerly
    Beta AG)" as "Alpha AG"."""
    found = [letters(AS_WHAT.sub("", name)), letters(FORMER.sub("", name))]
    return [told for told in found if len(told) >= SHORTEST]


def _leads(sheet: Sheet, begin: int, end: re.Match[str]) -> bool:
    """Whether "Very truly yours" stands over the signatures, none being above it; else it ends a letter behind them."""
    before = sheet.string[begin : end.start()]
    return (
        end[0].strip().lower().startswith("very")
        and len(before) <= FAR_OVER
        and not ("/s/" in before.lower() or BY_LINE.search(before))
    )


class _Blocks:
    """The cells of a signature page, gone through once: what stands before a signature, the signature, what stands behind."""

    def __init__(self, sheet: Sheet, cells: list[Text], names: Sequence[str]) -> None:
        self.sheet, self.cells = sheet, cells
        self.done: list[dict[str, Any]] = []
        self.over: list[Text] = []
        self.day: Fact[date] = ABSENT
        self.open: dict[str, Any] | None = None
        self.names = names
        self.known = {letters(name): name for name in names}
        for name in names:
            for told in _shorter(name):
                self.known.setdefault(told, name)
        self.between: Text | None = None  # "By: Some General Partner, Inc.", or "By:" alone, before the signature itself
        self.afresh = True  # whether no signature stands right above
        self.starred = False  # whether "By: *" stands above, in place of a signature that an attorney gives further down
        self.beneath = False  # whether persons are named beneath signatures: the first labelled one has none over it

    def read(self) -> tuple[Signature, ...]:
        for index, cell in enumerate(self.cells):
            following = self.cells[index + 1].string if index + 1 < len(self.cells) else ""
            self._cell(cell, following)
        if not self.done:
            self._typed()
        days = [made["date"] for made in self.done if "date" in made]
        same = {day.value for day in days} | ({self.day.value} if self.day.start is not None else set())
        for made in self.done:
            if "date" not in made and len(same) == 1:
                made["date"] = (days or [self.day])[0]
        named = {letters(person.value or "") for made in self.done for person in made["persons"]}
        hands = Hands(self.sheet, self.known, {ends(name) for name in self.names}, named)
        signed = [one for made in self.done for one in hands.signatures(made)]
        signed.sort(key=lambda one: one.by.start or 0)
        return tuple(signed)

    def _typed(self) -> None:
        """A signature without "/s/" or "By:": a person of the covers, or a name over its title.

        17 CFR 232.302: a signature in an electronic filing is a name in typed form.
        """
        if not self.over:
            return
        *before, last = self.over
        name = before.pop() if before and is_office(last.string) and not is_company(last.string) else None
        known = letters(last.string) in self.known and not is_company(last.string)
        if (name is None and (before or not known)) or (
            name is not None and (is_company(name.string) or not NATURAL.fullmatch(name.string))
        ):
            return
        self.over = before
        self._sign(name or last, name is not None)
        if name is None:
            self.done[-1]["persons"] = [last.fact(values.text)]
        else:
            self.done[-1]["titles"] = [last]

    def _cell(self, cell: Text, following: str) -> None:
        string = cell.string
        kind, match = kind_of(string)  # of a caption nothing is kept
        if match is not None and kind == "date":
            self._dated(cell.group(match, "date").fact(values.day))
            self.afresh = True
        elif kind == "furniture":
            return
        elif is_prose(string) and (EXECUTED.match(string) or not (self.open is not None and is_office(string))):
            self.over = []
        elif match is not None and kind == "signed":
            self._sign(cell.group(match, "name"), bool(match["by"]) or self.between is not None)
        elif match is not None and kind == "signed by":
            self._sign(cell.group(match, "name"), True)
        elif kind == "by star":
            self.between, self.starred = None, True
        elif self.starred and not BY_STAR.match(string) and self._of_star(string, following):
            return
        elif match is None:
            self._unlabelled(cell, following)
        elif kind == "by":
            self.between = cell[len(string) :]
        elif kind == "conformed":
            name = cell.group(match, "name")
            if not (self._again(name.string) or self._again_with_title(name)):
                self.between = name
        elif kind == "labelled":
            self._label((match["label"] or match["bare"]).lower(), cell.group(match, "value").strip("_"))

    def _unlabelled(self, cell: Text, following: str) -> None:
        """A line that is none of KINDS: a name that signs without "/s/", or what `_line` makes of it."""
        string = cell.string
        if self.between and letters(string).startswith(letters(self.between.string) or "-") and not is_company(self.between.string):
            self._sign(self.between, True)  # the By line was the signature: its name stands beneath it again
        if self.afresh and string == following and letters(string) in self.known and not is_company(string):
            self._sign(cell, False)  # a name typed over its rule, and again beneath it
        elif self.between is not None and not self.between and NATURAL.fullmatch(string) and is_office(following):
            self._sign(cell, True)  # a name over its title, beneath "By" alone
        else:
            self._line(cell, following)

    def _of_star(self, string: str, following: str) -> bool:
        """Whether a line beneath "By: *" is the name or the title of whom an attorney signs for in its place."""
        office = is_office(string) and not is_company(string) and letters(string) not in self.known
        self.starred = NATURAL.fullmatch(string) is not None and is_office(following) and not office
        return self.starred or office

    def _again(self, name: str) -> bool:
        """Whether a line "By: Jane Doe" says again who has just signed."""
        return self.open is not None and bool(letters(name)) and letters(name) == letters(self.open["by"].value or "")

    def _again_with_title(self, name: Text) -> bool:
        """Whether a line "By: Jane Doe, Director" says again who has just signed, with the title, which is kept."""
        signer = letters(self.open["by"].value or "") if self.open is not None else ""
        if self.open is None or not signer or self.open["titles"] or not letters(name.string).startswith(signer):
            return False
        title = behind_name(name, signer)
        if not title or not is_office(title.string):
            return False
        self.open["titles"].append(title)
        return True

    def _line(self, cell: Text, following: str) -> None:
        """A line without a label: beneath a signature the printed name, its title or whom it is for, else over the next one."""
        made = self.open
        if made is not None and self._stands_beneath(cell, following):
            made["persons"] = [cell.fact(values.text)]
            self.open = None
        elif made is not None and "printed" not in made and not made["titles"]:
            self._beneath(cell)
        elif made is not None and self._goes_on(made, cell):
            made["titles"].append(cell)
        else:
            self.open = None
            self._over(cell)

    def _over(self, cell: Text) -> None:
        if self.between and ROLE.fullmatch(cell.string):
            return
        if self.between and not is_company(self.between.string) and is_company(cell.string) and self._wraps(self.between, cell):
            return  # the other half of the partner's name
        if led := BY_WHOM.search(cell.string) or (
            (" by " in cell.string or " BY " in cell.string) and BY_PARTNER.search(cell.string)
        ):  # "Alpha Fund, L.P. By: Beta LLC" on one line
            cell = cell[: led.start()]
        described = (DESCRIBED.fullmatch(cell.string) and not titled(cell.string)) or OFFICE_OF.search(cell.string)
        if not described or letters(cell.string) in self.known:
            self.over.append(cell)

    def _stands_beneath(self, cell: Text, following: str) -> bool:
        made = self.open
        if made is None or made["persons"] or not self.beneath or letters(cell.string) not in self.known:
            return False
        if made["titles"] and GOES_ON.search(made["titles"][-1].string):
            return False
        return not (SIGNED.match(following) or SIGNATURE_LINE.match(following) or CONFORMED.match(following))

    def _goes_on(self, made: dict[str, Any], cell: Text) -> bool:
        """Whether a line is the title, goes on with it, or is another one of a signature for several persons."""
        string = cell.string
        if letters(string) in self.known:
            last = made["titles"][-1] if made["titles"] else None
            return last is not None and bool(GOES_ON.search(last.string) or (last.string.endswith(",") and self._wraps(last, cell)))
        if not made["titles"]:
            return not capital(string) or is_office(string)
        if len(made["persons"]) > 1:
            told = letters(made["titles"][-1].string + string)
            last = any(told.endswith(letters(person.value or "")) for person in made["persons"])
            return last or (is_office(string) and not capital(string))
        if GOES_ON.search(made["titles"][-1].string):
            return True
        last = made["titles"][-1].string
        if last[-1:] == "," and LIST_GOES_ON.search(last) and NAME_LIST.fullmatch(string):
            return True
        return self._wraps(made["titles"][-1], cell) or FURTHER_OFFICE.fullmatch(string) is not None

    def _wraps(self, last: Text, cell: Text) -> bool:
        """Whether a line of typewriter text goes on with the title on the line above."""
        if self.sheet.printed.rendering != "plain":
            return False
        gap = self.sheet.string[last.offset + len(last) : cell.offset]
        return gap.count("\n") == 1 and not gap.strip() and not capital(cell.string)

    def _dated(self, day: Fact[date]) -> None:
        if self.open is not None and "date" not in self.open and not self.over and self.day.start is None:
            self.open["date"] = day
        else:
            self.day = day

    def _sign(self, name: Text, for_another: bool) -> None:
        name = name.strip("_*,")
        person: Text | None = None
        if " by" in name.string.lower() and (both := BY.fullmatch(name.string)) and letters(both["person"]) in self.known:
            person, name = name.group(both, "person"), name.group(both, "name")
        name, titles = parted(name, self.known)
        by: Fact[Any] = name.fact(values.text) if name else blank(name)
        if for_another and not self.done and not self.over:
            self.beneath = True
        made: dict[str, Any] = {"by": by, "titles": titles, "persons": self._persons()}
        if person is not None:
            made["persons"] = [person.fact(values.text)]
        if self.over and not made["persons"]:
            made["over"] = True
        if for_another:
            made["for_another"] = True
            last = self.done[-1] if self.done and not self.over and not self.beneath else {}
            if "for_another" in last and letters(name.string) not in self.known:  # two officers sign one beneath the other
                made["presumed"] = last["persons"] or last.get("presumed", [])
        if self.day.start is not None:
            made["date"] = self.day
        self.over, self.open, self.between, self.afresh = [], made, None, False
        self.done.append(made)

    def _persons(self) -> list[Fact[Any]]:
        """Whom the lines over a signature name: each run of lines that makes a name of the covers, else a single line."""
        printed = [letters(line.string) for line in self.over]
        if not self.known.keys() >= set(printed) and (several := together(between(self.sheet, self.over), self.known)):
            return [person.fact(values.text) for person in several]
        found: list[Fact[Any]] = []
        at = 0
        fresh = True  # whether a line begins a name: the line above is one, and not the first half of another
        while at < len(self.over):
            for size in (1, 2, 3):
                run = self.over[at : at + size]
                if len(run) == size and "".join(printed[at : at + size]) in self.known:
                    run = [*run[:-1], run[-1].strip(",")]
                    found.append(joined(self.sheet, run, values.text))
                    at += size
                    fresh = True
                    break
            else:
                fresh = fresh and is_company(self.over[at].string)
                if fresh and len(self.over) > 1:
                    found.append(self.over[at].strip(":,").fact(values.text))
                at += 1
        if found or not self.over:
            return found
        if len(self.over) == 1:
            return [self.over[0].strip(":,").fact(values.text)]
        whole = between(self.sheet, self.over)
        if len(self.over) == 2 and self._wrapped(*self.over):
            return [joined(self.sheet, [self.over[0], self.over[1].strip(":,")], values.text)]
        self.sheet.note("several-lines", "lines over a signature that are no name of the covers", "signatures", whole)
        return []

    def _wrapped(self, first: Text, second: Text) -> bool:
        """Whether two lines of typewriter text are one name, broken within brackets or before the end of a company's name."""
        if self.sheet.printed.rendering != "plain" or self.sheet.string[first.offset + len(first) : second.offset].count("\n") != 1:
            return False
        if "(" in first.string and ")" not in first.string:
            return second.string.endswith(")")
        return not is_company(first.string) and is_company(f" {second.string}") and len(second.string.split()) < 3

    def _label(self, label: str, value: Text) -> None:
        """A labelled line beneath a signature; one beneath "By:" without "/s/" says that the By line was the signature."""
        conformed = self.between is not None and (not self.between or letters(value.string) == letters(self.between.string))
        if conformed and self.between is not None and label != "its":
            self._sign(self.between, True)
        if self.open is None or not value or (label == "its" and self.between is not None):
            return
        if label in ("title", "its"):
            self.open["titles"] = [*self.open["titles"], value]
        elif label.startswith("name") and "title" in label:
            self._name_and_title(self.open, value)
        elif label in ("name", "names"):
            self.open["printed"] = value.fact(values.text)

    def _name_and_title(self, made: dict[str, Any], value: Text) -> None:
        """ "Jane Doe, Vice President", "Jane Doe/Vice President", or a title alone."""
        parts = re.split(r"[,/]", value.string, maxsplit=1)
        if len(parts) == 2 and letters(parts[0]) == letters(made["by"].value or ""):
            made["printed"] = value[: len(parts[0])].fact(values.text)
            made["titles"].append(value[len(parts[0]) + 1 :].strip())
        elif len(parts) == 1:
            made["titles"].append(value)

    def _beneath(self, cell: Text) -> None:
        """The line beneath a signature: the printed name, of which a title may follow behind a comma."""
        made = self.open
        if made is None:
            return
        signer = letters(made["by"].value or "")
        if (led := re.match(r"(?i)by:?\s", cell.string)) and signer and letters(cell.string[led.end() :]).startswith(signer):
            cell = cell[led.end() :].strip()
        printed = letters(cell.string)
        if signer and printed == signer:
            made["printed"] = cell.fact(values.text)
        elif signer and printed.startswith(signer) and (title := behind_name(cell, signer)) is not None:
            at = title.offset - cell.offset if title else len(cell)
            made["printed"] = cell[:at].strip(" ,/(-–—").fact(values.text)
            made["titles"] += [] if not title or describes(title, self.known) else [title]
        elif not signer and not capital(cell.string):
            made["printed"] = cell.fact(values.text)
        elif DESCRIBED.fullmatch(cell.string) and not is_office(cell.string):
            return
        elif ("for_another" in made and not capital(cell.string)) or (is_office(cell.string) and printed not in self.known):
            made["titles"].append(cell)
        else:
            self.open = None
            self._over(cell)
