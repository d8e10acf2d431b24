"""The signatures of a schedule: for whom, by whom, with which title, on what day."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.identity import DATE
from tieout.forms.schedule13.items import signature_heading
from tieout.forms.schedule13.model import Signature
from tieout.forms.schedule13.sheet import Sheet, between, blank, joined
from tieout.markup.text import Text

END = re.compile(
    r"(?im)^[ \t\xa0*_]*(?:exhibit\s+[\w.]{1,6}|exhibit\s+index|index\s+to\s+exhibits|"
    r"(?:joint\s+filing|schedule\s+13[dg]\s+joint)\b[^\n]{0,60}|agreement"
    r"|annex\s+\w{1,3}|schedule\s+[IA1]\b|appendix\s+\w{1,3}|power\s+of\s+attorney|"
    r"limited\s+power[^\n]{0,40}|attention[:.]\s+intentional[^\n]*|"
    r"the\s+original\s+statement\s+shall[^\n]*|</?(?:text|document)>)[ \t\xa0*_:.]*(?=\n|$)"
)
DATED = re.compile(
    r"(?i)^(?:dated?|as\s+of)\s*:?\s*(?:as\s+of\s+)?[_\s]*(?P<date>" + DATE.pattern.removeprefix("(?i)") + r")[_\s.]*$"
)
BARE_DATE = re.compile(r"(?i)^[_\s]*(?P<date>" + DATE.pattern.removeprefix("(?i)") + r")[_\s.]*$")
SIGNED = re.compile(r"(?i)^(?:(?P<by>by)\s*:?\s*|signature\s*:\s*)?[_*\s]*/s/?\s*(?P<name>[^\n]*)$")
SIGNATURE_LINE = re.compile(r"(?i)^signature\s*:\s*(?P<name>[^\W_][^\n]*)$")
CONFORMED = re.compile(r"(?i)^by\s*:\s*(?P<name>[^\n]*)$")
LABELLED = re.compile(
    r"(?i)^(?:(?P<label>name\s*(?:/|and|&)\s*title|names?|title|its|date|by)\s*:|"
    r"(?P<bare>name\s*/\s*title)\s)\s*(?P<value>[^\n]*)$"
)
CAPTION = re.compile(r"(?i)^\(?\s*(?:signature|name\s*(?:/|and)\s*title|name|title|date|signature\s+of[^\n]*)\s*\)?\s*[:.]?$")
PROSE = re.compile(
    r"(?i)after\s+reasonable\s+inquiry|certif(?:y|ies)\s+that|true,?\s+complete|"
    r"knowledge\s+and\s+belief|complete,?\s+and\s+correct|information\s+set\s+forth|"
    r"the\s+undersigned|this\s+statement|pursuant\s+to|in\s+witness|statement\s+is\s+true"
)
FURNITURE = re.compile(r"(?i)(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?(?:\s+pages?)?|(?:and\s+)?correct\.?|its\b[^\n]*|cusip\b.*")
# Runs of blanks part columns of typewriter text; in markup they mean nothing
TYPED_CELL = re.compile(r"[\n\t\f]+| {4,}|\xa0{4,}")
CELL = re.compile(r"[\n\t\f]+")


def signatures(sheet: Sheet, begin: int, names: Sequence[str]) -> tuple[Signature, ...]:
    """The signatures behind the first heading "Signature" from `begin` on, in the order of print.

    names: the persons of the covers, which tell one name printed on two lines from two names.
    """
    heading = signature_heading(sheet, begin)
    if heading is None:
        return ()
    stop = END.search(sheet.string, heading.end())
    part = sheet.part(heading.end(), stop.start() if stop else len(sheet.string))
    cells = [
        cell for piece in part.split(TYPED_CELL if sheet.printed.rendering == "plain" else CELL) if (cell := piece.strip("_|"))
    ]
    cells = [cell for cell in cells if re.search(r"\w", cell.string)]
    return _Blocks(sheet, cells, names).read()


class _Blocks:
    """The cells of a signature page, gone through once: what stands before a signature, the signature, what stands behind."""

    def __init__(self, sheet: Sheet, cells: list[Text], names: Sequence[str]) -> None:
        self.sheet, self.cells = sheet, cells
        self.done: list[dict[str, Fact[Any]]] = []
        self.over: list[Text] = []
        self.day: Fact[date] = ABSENT
        self.open: dict[str, Fact[Any]] | None = None
        self.lines_of_title: list[Text] = []
        self.several = False
        self.ends = {_ends(name) for name in names}
        self.known = {_letters(name) for name in names}
        self.between: Text | None = None  # "By: Some General Partner, Inc.", or "By:" alone, before the signature itself

    def read(self) -> tuple[Signature, ...]:
        for cell in self.cells:
            self._cell(cell)
        days = [made["date"] for made in self.done if "date" in made]
        same = {day.value for day in days} | ({self.day.value} if self.day.start is not None else set())
        for made in self.done:
            if "date" not in made and len(same) == 1:
                made["date"] = (days or [self.day])[0]
            self._person(made)
        return tuple(
            Signature(**{key: fact for key, fact in made.items() if key in Signature.__struct_fields__}) for made in self.done
        )

    def _person(self, made: dict[str, Fact[Any]]) -> None:
        """Who signs for himself is named by the line beneath his signature; only a person of the covers is taken for one."""
        name = made.pop("printed", None)
        if "person" not in made and "for_another" not in made and name is not None and _ends(name.value or "") in self.ends:
            made["person"] = name
        if not made["by"].value and name is not None:
            made["by"] = name

    def _cell(self, cell: Text) -> None:
        string = cell.string
        if (match := DATED.match(string)) or (match := BARE_DATE.match(string)):
            self._dated(cell.group(match, "date").fact(values.day))
        elif FURNITURE.fullmatch(string):
            return
        elif PROSE.search(string) or CAPTION.match(string):
            if PROSE.search(string):
                self.over = []
        elif match := SIGNED.match(string):
            self._sign(cell.group(match, "name"), bool(match["by"]) or self.between is not None)
        elif match := SIGNATURE_LINE.match(string):
            self._sign(cell.group(match, "name"), True)
        elif match := CONFORMED.match(string):
            self.between = cell.group(match, "name")
        elif match := LABELLED.match(string):
            self._label((match["label"] or match["bare"]).lower(), cell.group(match, "value").strip("_"))
        elif self.open is not None and "printed" not in self.open:
            self._beneath(cell)
        elif self.open is not None and self._wraps(cell):
            self.lines_of_title.append(cell)
            self.open["title"] = joined(self.sheet, self.lines_of_title, values.text)
        elif self.open is not None and "title" not in self.open and not _capital(string) and _letters(string) not in self.known:
            self._title(self.open, cell)
        else:
            self.open = None
            self.over.append(cell)

    def _title(self, made: dict[str, Fact[Any]], cell: Text) -> None:
        """The title, unless one signature stands for several persons, each with a title that cannot be told apart."""
        head, comma, tail = cell.string.rpartition(",")
        if comma and _letters(tail) in self.known:
            cell = cell[: len(head)]
        if not self.several:
            made["title"], self.lines_of_title = cell.fact(values.text), [cell]

    def _wraps(self, cell: Text) -> bool:
        """Whether a line of typewriter text goes on with the title on the line above."""
        if not self.lines_of_title or self.sheet.printed.rendering != "plain":
            return False
        last = self.lines_of_title[-1]
        gap = self.sheet.string[last.offset + len(last) : cell.offset]
        return gap.count("\n") == 1 and not gap.strip() and not _capital(cell.string)

    def _dated(self, day: Fact[date]) -> None:
        if self.open is not None and "date" not in self.open and not self.over and self.day.start is None:
            self.open["date"] = day
        else:
            self.day = day

    def _sign(self, name: Text, for_another: bool) -> None:
        name = name.strip("_*,")
        by: Fact[Any] = name.fact(values.text) if name else blank(name)
        made: dict[str, Fact[Any]] = {"by": by}
        if for_another:
            made["for_another"] = by
        if self.day.start is not None:
            made["date"] = self.day
        persons = self._persons()
        for person in persons[:-1]:
            self.done.append({**made, "person": person})
        if persons:
            made["person"] = persons[-1]
        self.over, self.open, self.between = [], made, None
        self.lines_of_title, self.several = [], len(persons) > 1
        self.done.append(made)

    def _persons(self) -> list[Fact[Any]]:
        """Whom the lines over a signature name: each run of lines that makes a name of the covers, else a single line."""
        found: list[Fact[Any]] = []
        at = 0
        while at < len(self.over):
            for size in (1, 2, 3):
                run = self.over[at : at + size]
                if len(run) == size and _letters("".join(line.string for line in run)) in self.known:
                    found.append(joined(self.sheet, run, values.text))
                    at += size
                    break
            else:
                at += 1
        if found or not self.over:
            return found
        if len(self.over) == 1:
            return [self.over[0].strip(":,").fact(values.text)]
        whole = between(self.sheet, self.over)
        self.sheet.note("several-lines", "lines over a signature that are no name of the covers", "signatures", whole)
        return []

    def _label(self, label: str, value: Text) -> None:
        """A labelled line beneath a signature; one beneath "By:" without "/s/" says that the By line was the signature."""
        if self.between is not None and (not self.between or _letters(value.string) == _letters(self.between.string)):
            self._sign(self.between, True)
        if self.open is None or not value:
            return
        if label in ("title", "its"):
            self._title(self.open, value)
        elif label.startswith("name") and "title" in label:
            self._name_and_title(self.open, value)
        elif label in ("name", "names"):
            self.open["printed"] = value.fact(values.text)

    def _name_and_title(self, made: dict[str, Fact[Any]], value: Text) -> None:
        """ "Jane Doe, Vice President", "Jane Doe/Vice President", or a title alone."""
        parts = re.split(r"[,/]", value.string, maxsplit=1)
        if len(parts) == 2 and _letters(parts[0]) == _letters(made["by"].value or ""):
            made["printed"] = value[: len(parts[0])].fact(values.text)
            self._title(made, value[len(parts[0]) + 1 :])
        elif len(parts) == 1:
            self._title(made, value)

    def _beneath(self, cell: Text) -> None:
        """The line beneath a signature: the printed name, of which a title may follow behind a comma."""
        if self.open is None:
            return
        signer = _letters(self.open["by"].value or "")
        printed = _letters(cell.string)
        if signer and printed == signer:
            self.open["printed"] = cell.fact(values.text)
        elif signer and printed.startswith(signer) and "," in cell.string:
            at = next((i for i in range(len(cell)) if cell.string[i] == "," and _letters(cell.string[:i]) == signer), -1)
            if at > 0:
                self.open["printed"] = cell[:at].fact(values.text)
                self._title(self.open, cell[at + 1 :])
        elif not signer and not _capital(cell.string):
            self.open["printed"] = cell.fact(values.text)
        elif "for_another" in self.open and not _capital(cell.string):
            self._title(self.open, cell)
        else:
            self.open = None
            self.over.append(cell)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


def _ends(name: str) -> tuple[str, str]:
    """First and last word of a name, which its spellings share."""
    parts = [letters for part in name.split() if (letters := _letters(part))]
    return (parts[0], parts[-1]) if parts else ("", "")


def _capital(text: str) -> bool:
    return text.upper() == text
