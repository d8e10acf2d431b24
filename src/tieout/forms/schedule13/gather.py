"""The table of places as a plan that both readers of the XML follow, and the gathering of facts by it."""

from collections import defaultdict
from typing import Any, NamedTuple

from tieout import values
from tieout.facts import Fact, Note, Other, doubts
from tieout.forms.schedule13 import fields
from tieout.forms.schedule13.listing import exhibits
from tieout.forms.schedule13.model import (
    Address,
    AuthorizedPerson,
    Interest,
    Issuer,
    Item,
    ReportingPerson,
    Schedule13,
    Signature,
)

Facts = dict[str, Any]
Entry = defaultdict[str, Facts]  # the facts of one entry of a list, or of the form itself, by the struct they belong to


class Target(NamedTuple):
    """Where the fact of a leaf goes: the struct within its entry, the field there, whether that is a list; its parser."""

    struct: str
    field: str
    many: bool
    parse: Any


class Plan:
    """What a table of places says about one element: where its text goes, its children, whether it opens an entry."""

    __slots__ = ("address", "children", "exhibits", "item", "known", "opens", "tag", "targets")

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.exhibits = False
        self.children: dict[str, Plan] = {}
        self.targets: tuple[Target, ...] = ()
        self.known = False
        self.opens: str | None = None
        self.item: str | None = None
        self.address: Target | None = None


def target(to: str, parse: Any) -> Target:
    """The target of a path in the model.

    >>> target("items[2].parts[a]", values.text)[:3], target("reporting_persons[].person_types[]", values.text)[:3]
    (('items[2].parts', 'a', False), ('', 'person_types', True))
    """
    if to.startswith(("interests[].", "signatures[].comment")):
        struct, _, field = to.partition("[].")  # they stand outside the element that opens an entry
        return Target(struct, field, False, parse)
    within = to.rpartition("[].")[2]
    many = within.endswith("[]")
    struct, _, field = within.removesuffix("[]").rpartition(".")
    if field.startswith("parts["):
        return Target(f"{struct}.parts", field[6:-1], False, values.text)
    if struct.startswith("items[") and field == "text":
        parse = values.text
    return Target(struct, field, many, parse)


def plan(places: list[fields.Place]) -> Plan:
    """The plan of all elements beneath the root."""
    top = Plan("edgarSubmission")
    for place in places:
        node, path = top, ""
        for name in place.xml.split("/"):
            path = f"{path}/{name}" if path else name
            node = node.children.setdefault(name, Plan(name))
            node.opens = fields.REPEATS.get(path)
            if name.startswith("item") and name[4:].isdigit():
                node.item = name[4:]
            if path in fields.ADDRESSES:
                node.address = target(fields.ADDRESSES[path], values.text)
        node.known = True
        node.exhibits = place.xml in fields.EXHIBIT_LISTS
        node.targets = tuple(target(to, place.parse) for to in place.to)
    return top


PLANS = {schedule: plan(places) for schedule, places in fields.PLACES.items()}


# the fields that hold several facts
LISTS = sorted(
    {
        place.to[0].rpartition(".")[2][:-2]
        for table in fields.PLACES.values()
        for place in table
        if place.to and place.to[0].endswith("[]")
    }
)
# the structs of the items in an entry, in the order of the form
ITEMS = [(str(number), f"items[{number}]", f"items[{number}].parts") for number in range(1, 11)]


def empty_entry() -> Entry:
    """An entry without facts as yet; a struct is there once it is asked for."""
    return defaultdict(dict, {"": {}})


class Gathering:
    """The facts of one document on their way into the form."""

    def __init__(self, data: bytes, notes: list[Note]) -> None:
        self.data, self.notes = data, notes
        self.lists: dict[str, list[Entry]] = {"reporting_persons": [], "authorized_persons": [], "signatures": []}
        self.exhibits: list[tuple[int, int]] = []
        self.other: list[Other] = []
        self.doubtful = False

    def leaf(self, known: Plan, path: str, raw: str, start: int, end: int, entry: Entry) -> None:
        """Place the text of an element that the plan knows. path: of the element that holds it."""
        if known.exhibits:
            self.exhibits.append((start, end))
        text: Fact[str] = Fact(raw, raw, start, end) if raw else Fact(None, raw, start, end, (), "blank")
        if not known.targets:
            self.keep(below(path, known.tag), text)
            return
        for struct, field, many, parse in known.targets:
            fact: Fact[Any] = text if parse is values.text else values.fact(parse, raw, start, end)
            if fact.state == "unreadable":
                self.doubtful = True
            facts = entry[struct]
            if many:
                facts.setdefault(field, []).append(fact)
            elif field in facts:
                self.repeated(below(path, known.tag), raw, start, end)
                return
            else:
                facts[field] = fact

    def repeated(self, path: str, raw: str, start: int, end: int) -> None:
        """Keep a second text for a field that is filled."""
        self.keep(path, values.fact(values.text, raw, start, end))
        message = f"{path} stands here again; the first one is read"
        self.notes.append(Note(code="repeated", message=message, start=start, end=end))

    def opened(self, known: Plan, made: Entry, entry: Entry) -> None:
        """Keep an entry of a list; details of a signature stand within their signature."""
        if known.opens == "details":
            entry["details"].setdefault("", []).append(made)
        elif known.opens in self.lists:
            self.lists[known.opens].append(made)

    def whole(self, known: Plan, raw: str, start: int, end: int, entry: Entry) -> None:
        """Keep an address in fields as the part of an item that it is as a whole."""
        if known.address is not None:
            fact = values.fact(values.text, raw, start, end)
            entry[known.address.struct][known.address.field] = fact

    def keep(self, path: str, fact: Fact[str]) -> None:
        """Keep a text that has no place in the contract."""
        self.other.append(Other(path, fact))

    def form(self, schedule: fields.Schedule, entry: Entry) -> Schedule13:
        """The form of all that was placed."""
        persons = tuple(ReportingPerson(**listed(person[""])) for person in self.lists["reporting_persons"])
        address = Address(**entry.get("issuer.address", {}))
        form = Schedule13(
            schedule=schedule,
            issuer=Issuer(address=address, **entry.get("issuer", {})),
            authorized_persons=tuple(
                AuthorizedPerson(address=Address(**person.get("address", {})), **person[""])
                for person in self.lists["authorized_persons"]
            ),
            reporting_persons=persons,
            items=items(entry),
            interests=interests(entry, persons),
            exhibits=exhibits(self.data, self.exhibits),
            signatures=signatures(self.lists["signatures"], entry),
            other=self.left(entry),
            **listed(entry[""]),
        )
        if self.doubtful:
            self.notes += doubts(form)
        return form

    def left(self, entry: Entry) -> tuple[Other, ...]:
        """What has no place in the contract, in the order of the bytes."""
        comment = entry.get("signatures", {}).get("comment")
        if comment is not None and not self.lists["signatures"]:
            self.keep("formData/signatureComments", comment)
        return tuple(sorted(self.other, key=lambda kept: kept.fact.start or 0))


def listed(facts: Facts) -> Facts:
    """The same facts, every list made a tuple."""
    for name in LISTS:
        if name in facts:
            facts[name] = tuple(facts[name])
    return facts


def items(entry: Entry) -> tuple[Item, ...]:
    """The items whose elements are there, in the order of the form."""
    return tuple([Item(number=number, parts=entry.get(parts, {}), **entry[item]) for number, item, parts in ITEMS if item in entry])


def interests(entry: Entry, persons: tuple[ReportingPerson, ...]) -> tuple[Interest, ...]:
    """Item 4 of a 13G, where it gives a figure: of the person where there is one only, else of all together."""
    facts = entry.get("interests", {})
    if not any(fact.value is not None or fact.below for fact in facts.values()):
        return ()
    person = persons[0].name.value if len(persons) == 1 else None
    return (Interest(person=person, **facts),)


def signatures(entries: list[Entry], form: Entry) -> tuple[Signature, ...]:
    """One signature a detail; a person without any has one with its name alone.

    The comment belongs to the whole page and stands behind all signatures; it is kept on the last.
    """
    found: list[Facts] = []
    for entry in entries:
        details = entry.get("details", {}).get("", []) or [empty_entry()]
        found.extend({**entry[""], **detail[""]} for detail in details)
    if found and "signatures" in form:
        found[-1] = {**found[-1], **form["signatures"]}
    return tuple(Signature(**facts) for facts in found)


def below(path: str, tag: str) -> str:
    """The path of an element within another."""
    return f"{path}/{tag}" if path else tag


def numbered(path: str, count: int) -> str:
    """The path of an entry: with its number from the second on."""
    return f"{path}[{count}]" if count > 1 else path
