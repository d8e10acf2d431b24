"""The parts of a Form 3, 4 or 5 while it is being read from XML; both readings fill them, and they make the form."""

from typing import Any

from tieout.facts import Fact, Other
from tieout.forms.form345.fields import Part
from tieout.forms.form345.model import Derivative, Footnote, Form345, Issuer, NonDerivative, ReportingOwner, Signature

Branch = dict[str, Fact[Any]]


class Parts:
    """Facts by field name, a dict a part, repeats in order of print. doubtful: whether some print could not be read."""

    __slots__ = ("doubtful", "footnotes", "form", "issuer", "other", "repeats")

    def __init__(self) -> None:
        self.form: dict[str, Any] = {}  # Facts, as in every Branch
        self.issuer: Branch | None = None
        self.repeats: dict[str, list[tuple[Part, Branch]]] = {
            "reporting_owners": [],
            "non_derivative": [],
            "derivative": [],
            "signatures": [],
        }
        self.footnotes: list[tuple[str, Fact[str]]] = []
        self.other: list[Other] = []
        self.doubtful = False

    def begin(self, part: Part) -> Branch | None:
        """A new part to fill, None where the form can have only one and has it."""
        branch: Branch = {}
        if part.place == "issuer":
            if self.issuer is not None:
                return None
            self.issuer = branch
        else:
            self.repeats[part.place].append((part, branch))
        return branch

    def form345(self) -> Form345:
        """The form of these parts."""
        repeats = self.repeats
        return Form345(
            **self.form,
            issuer=Issuer(**(self.issuer or {})),
            reporting_owners=tuple([ReportingOwner(**branch) for _, branch in repeats["reporting_owners"]]),
            non_derivative=tuple([NonDerivative(kind=part.kind or "holding", **b) for part, b in repeats["non_derivative"]]),
            derivative=tuple([Derivative(kind=part.kind or "holding", **branch) for part, branch in repeats["derivative"]]),
            footnotes=tuple([Footnote(id=identity, text=text) for identity, text in self.footnotes]),
            signatures=tuple([Signature(**branch) for _, branch in repeats["signatures"]]),
            other=tuple(self.other),
        )


def marked(fact: Fact[Any] | None, footnotes: tuple[str, ...], start: int, end: int) -> Fact[Any]:
    """The fact with the marks of its group; where it has no element, a fact that only the marks stand for."""
    if fact is None:
        return Fact(None, "", start, end, footnotes, "footnoted" if footnotes else "blank")
    return fact.marked(footnotes)
