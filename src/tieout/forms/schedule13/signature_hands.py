"""For whom each hand signed, and with which title: the persons and titles told of one signature."""

import re
from typing import Any

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Signature
from tieout.forms.schedule13.sheet import Sheet, between, joined
from tieout.forms.schedule13.signature_capacity import capacity, named_in
from tieout.forms.schedule13.signature_lines import HIMSELF, ON_BEHALF
from tieout.forms.schedule13.signature_names import ends, letters, named_last
from tieout.markup.text import Text


class Hands:
    """What the hands of one page signed for.

    known: the persons of the covers by the letters of their names; own: the ends of those names; named: the letters of all that
    lines over or beneath signatures name.
    """

    def __init__(self, sheet: Sheet, known: dict[str, str], own: set[tuple[str, str]], named: set[str]) -> None:
        self.sheet, self.known, self.own, self.named = sheet, known, own, named

    def signatures(self, made: dict[str, Any]) -> list[Signature]:
        """A signature for each person that one hand signed for."""
        titles: list[Text] = made.pop("titles", [])
        persons: list[Fact[str]] = made.pop("persons", [])
        name = made.pop("printed", None)
        presumed: list[Fact[str]] = made.pop("presumed", [])
        if not made["by"].value and name is not None:
            made["by"] = name
        common = {key: fact for key, fact in made.items() if key in Signature.__struct_fields__}
        if len(persons) > 1:
            told = self._titles(titles, persons)
            return [Signature(**common, person=person, title=title) for person, title in zip(persons, told, strict=True)]
        title: Fact[str] = ABSENT
        if titles:
            title, acting = self._title(titles)
            if not persons and not acting and made.get("over") is None and (pairs := self._told(titles, made["by"])):
                return [Signature(**common, person=person, title=title) for person, title in pairs]
            persons = persons or acting
        if not persons and name is not None and ends(name.value or "") in self.own and made.get("over") is None:
            # Who signs for himself is named by the line beneath his signature, and has no office
            persons = [name] if title.value is None or HIMSELF.fullmatch(title.value) else []
        persons = persons or (presumed if len(presumed) == 1 else [])
        return [Signature(**common, person=persons[0] if persons else ABSENT, title=title)]

    def _told(self, lines: list[Text], signer: Fact[str]) -> list[tuple[Fact[str], Fact[str]]]:
        """The persons of the covers whom the title names as those that the signature is for, each with its title."""
        whole = between(self.sheet, lines)
        if "".join(whole.string.split()) != "".join("".join(line.string for line in lines).split()):
            return []  # another column stands between the lines
        told = capacity(whole, self.known)
        if not told.persons:
            return []
        title: Fact[str] = told.title.fact(values.text) if told.title else ABSENT
        found: list[tuple[Fact[str], Fact[str]]] = []
        if told.himself and ends(signer.value or "") in self.own:
            found.append((signer, ABSENT))
        for index, person in enumerate(told.persons):
            # a firm that signs for itself elsewhere on the page is here but the partner of the one behind it
            if index + 1 == len(told.persons) or letters(person.string) not in self.named:
                found.append((person.fact(values.text), title))
        return found

    def _title(self, lines: list[Text]) -> tuple[Fact[str], list[Fact[str]]]:
        """The title in some lines, and the person of the covers that they name behind it."""
        whole = between(self.sheet, lines)
        behalf = ON_BEHALF.search(whole.string)
        if behalf and letters(behalf["name"]) in self.known:
            person = whole.group(behalf, "name").fact(values.text)
            return whole[: behalf.start()].strip(",").fact(values.text), [person]
        last = lines[-1].string
        comma = next((match.start() for match in re.finditer(",", last[:400]) if letters(last[match.end() :]) in self.known), 0)
        acting: list[Fact[str]] = []
        if comma:
            acting = [lines[-1][comma + 1 :].strip(" ,").fact(values.text)]
            lines = [*lines[:-1], lines[-1][:comma]]
        if lines[-1].string.endswith(","):
            lines = [*lines[:-1], lines[-1].strip(",")]
        return joined(self.sheet, lines, values.text), acting

    def _titles(self, lines: list[Text], persons: list[Fact[str]]) -> list[Fact[str]]:
        """The title of each of several persons: one for all, or for each the lines that end in its name."""
        spelt = [letters(person.value or "") for person in persons]
        printed = [letters(line.string) for line in lines]
        found: dict[int, Fact[str]] = {}
        runs: list[list[Text]] = []
        at = 0
        while at < len(lines):
            for size in (1, 2, 3):
                run = lines[at : at + size]
                whose = named_last("".join(printed[at : at + size]), spelt) if len(run) == size else []
                if whose and not found.keys() & set(whose):
                    runs.append(run)
                    found |= dict.fromkeys(whose, joined(self.sheet, run, values.text))
                    at += size
                    break
            else:
                at = len(lines) + 1
        if at > len(lines):
            # Lines that name no one: a title for all where it is one, else not to be told apart
            found = {index: lines[0].fact(values.text) for index in range(len(persons))} if len(lines) == 1 and not found else {}
            found = {} if len(lines) == 1 and self._names_other(lines[0]) else found
        for run in runs if len(found) < len(persons) else []:  # a title may name further persons before the last
            inside = {letters(name.string) for name in named_in(between(self.sheet, run), self.known)}
            title = joined(self.sheet, run, values.text)
            found = {index: title for index, name in enumerate(spelt) if name in inside} | found
        return [found.get(index, ABSENT) for index in range(len(persons))]

    def _names_other(self, line: Text) -> bool:
        told = letters(line.string)
        return any(name and told.endswith(name) for name in self.known)
