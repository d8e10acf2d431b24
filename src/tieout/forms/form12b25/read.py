"""Read Form 12b-25 from any print of it: one set of rules over a text with places, whatever the rendering was."""

import re

from tieout.facts import Note
from tieout.forms.form12b25 import cover, information, registrant, signature
from tieout.forms.form12b25.layout import parts
from tieout.forms.form12b25.model import Form12b25
from tieout.markup.telling import Telling, labels
from tieout.markup.text import Printed

# The form's number and its title, each a line or a cell of its own; a document that only speaks of the form has
# them inside sentences.
EDGE = r"(?:^|\t|[ \xa0]{2})[^\w\n\t]{0,40}"
NUMBER = re.compile(rf"(?im){EDGE}(?:FORM\s*)?12b\s*[-‐‑–]\s*25(?:\s*/A)?[^\w\n\t]*(?:$|\t|[ \xa0]{{2}}|NOTIFICATION)")
TITLE = re.compile(
    r"(?im)(?:^|\t|[ \xa0]{2}|12b-25)[^\w\n\t]{0,40}NOTIFICATION\s{1,40}OF\s{1,40}LATE\s{1,40}FILING[^\w\n\t]{0,40}"
    r"(?:$|\t|[ \xa0]{2}|\(?CHECK|FORM\s{0,40}12b|SEC\b)"
)
LABELS = labels(
    r"\(?Check\s+one|(?:☒|☐|\[[ _Xx]{0,4}\]|\([ _Xx]{1,4}\))?\s{0,8}Form\s+(?:10-?[KQD]|20-?F|11-?K|N-)",
    r"For\s+(?:the\s+)?(?:Fiscal\s+|Quarterly\s+)?(?:Year|Quarter|Period)\s+Ended",
    r"(?:For\s+the\s+)?Transition\s+(?:Report|Period)",
    r"(?:SEC|Commission)\s+File",
    r"If\s+the\s+notification\s+relates|Nothing\s+in\s+this\s+form|Read\s+(?:attached\s+)?instruction",
    r"Part\s+(?:I{1,3}|IV)\b",
    r"(?:Full\s+)?Name\s+of\s+Registrant",
    r"Address\s+of\s+Principal",
    r"Narrative\b",
)
LABELS_STAND = 20_000  # characters behind the title
HEAD = 12_000  # characters in which the heading must stand


def is_form(printed: Printed) -> bool:
    """Whether a document is a Form 12b-25, by its heading and the labels behind it; one that only speaks of the form is not."""
    telling = Telling(printed.text.string[: HEAD + LABELS_STAND])
    head = telling.string[:HEAD]
    title, number = (next(telling.outside(pattern.finditer(head)), None) for pattern in (TITLE, NUMBER))
    if title is None or number is None:
        return False
    begin = min(title.end(), number.end())
    return telling.count(LABELS, begin, begin + LABELS_STAND) >= 2


def read(printed: Printed, notes: list[Note]) -> Form12b25:
    """The form as a tree of facts; `claims` are read from it afterwards. What is doubtful goes to `notes`. Never raises."""
    part = parts(printed.text)
    front = cover.read(printed, part.cover, notes)
    about = registrant.read(printed, part.registrant, notes)
    name, phone = information.contact(printed, part.contact)
    reports = information.other_reports(printed, part.reports, front.after, notes)
    change = information.significant_change(printed, part.change, front.after, notes)
    reasons, said = information.reasons(part.narrative, notes)
    return Form12b25(
        boxes=front.boxes,
        report_type=front.report_type,
        is_transition_report=front.is_transition_report,
        period_ended=front.period_ended,
        transition_period_ended=front.transition_period_ended,
        portion_items=front.portion_items,
        file_number=front.file_number,
        cusip=front.cusip,
        registrant_name=about.name,
        former_name=about.former,
        address=about.address,
        relief_requested=information.relief(printed, part.relief, notes),
        reasons=reasons,
        extension_promised=information.promised([*said, *change.places]),
        contact_name=name,
        contact_phone=phone,
        other_reports_filed=reports.answer,
        reports_not_filed=reports.text,
        significant_change=change.answer,
        change_explanation=change.text,
        signature=signature.read(printed, part.signature),
    )
