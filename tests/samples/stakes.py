"""Schedules 13D and 13G of invented holders: the data, and how each is written as XML, HTML, Markdown and plain text."""

from datetime import date
from html import escape
from textwrap import wrap
from typing import Any

SUPERSCRIPT = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")


def person(name: str, *powers: str, percent: str, types: str, **more: Any) -> dict[str, Any]:
    """A reporting person: sole and shared voting, sole and shared dispositive power, aggregate amount."""
    keys = ("sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power", "aggregate_amount")
    base = {"group": "a", "source_of_funds": "AF", "citizenship": "Delaware", "notes": {}, "marks": {}}
    return {"name": name, **dict(zip(keys, powers, strict=True)), "percent": percent, "types": types, **base, **more}


NOTE = (
    "Represents (i) 1,200 shares of Common Stock, (ii) 800 shares of Common Stock underlying warrants exercisable within 60 days and "
    "(iii) 40,000 shares of Common Stock issuable upon conversion of a 6% convertible note held by Hollin Capital LP."
)
SAMPLES: dict[str, dict[str, Any]] = {
    "13d-nine-persons": {
        "schedule": "13D",
        "amendment_number": "3",
        "issuer": "Brindle Foundry Corp",
        "issuer_cik": "0001999001",
        "security_title": "Common Stock, par value $0.01 per share",
        "cusip": "10922X104",
        "event_date": "2023-09-18",
        "persons": (
            person(
                "JOSEPHINE ARDEN",
                *("2,000", "42,000", "2,000", "42,000", "44,000"),
                percent="8.66",
                types="IN",
                citizenship="United States",
                notes={"1": NOTE},
                marks={"shared_voting_power": "1", "shared_dispositive_power": "1"},
            ),
            person("RUFUS ARDEN", "950", "0", "950", "0", "950", percent="<1", types="IN", citizenship="Canada"),
            person("HOLLIN CAPITAL LP", "0", "41,200", "0", "41,200", "41,200", percent="8.11", types="PN", source_of_funds="WC"),
            person("HOLLIN CAPITAL GP LLC", "0", "41,200", "0", "41,200", "41,200", percent="8.11", types="OO"),
            person("HOLLIN MASTER FUND LTD", "0", "-0-", "0", "-0-", "0", percent="0.0", types="CO", citizenship="Cayman Islands"),
            person("HOLLIN MANAGEMENT LLC", "0", "41,200", "0", "41,200", "41,200", percent="8.11", types="OO, IA"),
            # 11,000 of 508,000 is 2.2 %: printed wrong on purpose
            person("HOLLIN VENTURES II LP", "11,000", "0", "11,000", "0", "11,000", percent="3.9", types="PN"),
            person("TREMLETT & SONS LLC", "", "300", "", "300", "300", percent="<1", types="OO", group="b"),
            person("WYE PARTNERS LP", "0", "41,200", "0", "41,200", "41,200", percent="8.11", types="PN"),
        ),
        "outstanding": ("468,000", "2023-09-15"),
        "items": {
            "1": ("Security and Issuer.", "This statement relates to the common stock of Brindle Foundry Corp."),
            "3": (
                "Source and Amount of Funds or Other Consideration.",
                "The shares were bought with working capital of $310,500.25.",
            ),
            "5": ("Interest in Securities of the Issuer.", None),
            "7": ("Material to be Filed as Exhibits.", None),
        },
        "exhibits": (("99.1", "Joint Filing Agreement dated September 20, 2023"), ("99.2", "Form of Note")),
        "signed": "2023-09-20",
    },
    "13g-two-persons": {
        "schedule": "13G",
        "amendment_number": None,
        "issuer": "Larkspur Instruments Inc",
        "issuer_cik": "0001999002",
        "security_title": "Class B Ordinary Shares",
        "cusip": "51711L209",
        "event_date": "2022-12-31",
        "rule": "13d-1(b)",
        "persons": (
            person("TREMLETT & SONS LLC", "515,000", "0", "600,000", "0", "600,000", percent="6.0", types="IA", group=""),
            person(
                "OSWIN TREMLETT",
                "0",
                "515,000",
                "0",
                "600,000",
                "600,000",
                percent="6.0",
                types="IN, HC",
                group="",
                citizenship="Ireland",
            ),
        ),
        "items": {
            "1": ("", "Larkspur Instruments Inc, 2 Weir Street, Galway"),
            "4": ("Ownership.", "The figures of rows 5 to 11 of the cover pages are repeated here by reference."),
            "5": ("Ownership of Five Percent or Less of a Class.", "Not applicable"),
            "10": ("Certification.", "The securities were acquired and are held in the ordinary course of business."),
        },
        "exhibits": (),
        "signed": "2023-02-13",
    },
}
ROWS_13D = {
    1: "NAME OF REPORTING PERSON",
    2: "CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP",
    3: "SEC USE ONLY",
    4: "SOURCE OF FUNDS",
    5: "CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED PURSUANT TO ITEM 2(d) OR 2(e)",
    6: "CITIZENSHIP OR PLACE OF ORGANIZATION",
    7: "SOLE VOTING POWER",
    8: "SHARED VOTING POWER",
    9: "SOLE DISPOSITIVE POWER",
    10: "SHARED DISPOSITIVE POWER",
    11: "AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON",
    12: "CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES",
    13: "PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)",
    14: "TYPE OF REPORTING PERSON",
}
FROM_13D = {1: 1, 2: 2, 3: 3, 4: 6, 5: 7, 6: 8, 7: 9, 8: 10, 9: 11, 10: 12, 11: 13, 12: 14}
ROWS_13G = {number: ROWS_13D[same].replace("(11)", "(9)") for number, same in FROM_13D.items()}
OWNED = "NUMBER OF SHARES BENEFICIALLY OWNED BY EACH REPORTING PERSON WITH"


def labels(form: dict[str, Any]) -> dict[int, str]:
    """The rows of the cover page with their numbers."""
    return ROWS_13D if form["schedule"] == "13D" else ROWS_13G


def percent(one: dict[str, Any]) -> str:
    """The percent as printed."""
    return "Less than 1%" if one["percent"] == "<1" else one["percent"] + "%"


def row_value(one: dict[str, Any], number_13d: int) -> tuple[str, str]:
    """What a row prints (boxes apart), and its footnote mark."""
    powers = {7: "sole_voting_power", 8: "shared_voting_power", 9: "sole_dispositive_power", 10: "shared_dispositive_power"}
    field = powers.get(number_13d, "aggregate_amount")
    plain = {1: one["name"], 4: one["source_of_funds"], 6: one["citizenship"], 13: percent(one), 14: one["types"]}
    if number_13d in plain:
        return plain[number_13d], ""
    if number_13d in powers or number_13d == 11:
        return one[field], one["marks"].get(field, "")
    return "", ""


def rows(form: dict[str, Any], one: dict[str, Any]) -> list[tuple[int, int, str, str, str]]:
    """(row number, its number on a 13D, label, value, mark) of a person's cover."""
    same = {number: number for number in ROWS_13D} if form["schedule"] == "13D" else FROM_13D
    return [(number, same[number], label, *row_value(one, same[number])) for number, label in labels(form).items()]


def worded(iso: str) -> str:
    """A date in words."""
    day = date.fromisoformat(iso)
    return f"{day:%B} {day.day}, {day.year}"


def item5(form: dict[str, Any]) -> list[str]:
    """The paragraphs of Item 5."""
    shares, day = form["outstanding"]
    out = [f"The percentages are based upon {shares} Shares outstanding as of {worded(day)}, as reported by the Issuer."]
    for letter, one in zip("ABCDEFGHI", form["persons"], strict=False):
        aggregate = one["aggregate_amount"]
        out += [
            f"{letter}. {one['name'].title()}",
            f"(a) As of the date hereof, the person may be deemed to beneficially own {aggregate} Shares.",
            f"Percentage: {percent(one)}",
            f"(b) 1. Sole power to vote or direct vote: {one['sole_voting_power'] or '0'}",
            f"2. Shared power to vote or direct vote: {one['shared_voting_power']}",
            f"3. Sole power to dispose or direct the disposition: {one['sole_dispositive_power'] or '0'}",
            f"4. Shared power to dispose or direct the disposition: {one['shared_dispositive_power']}",
            "(c) The person has not entered into any transactions in the Shares during the past sixty days.",
        ]
    return [*out, "(d) Not applicable.", "(e) Not applicable."]


def paragraphs(form: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """(heading, paragraphs) of each item, exhibits as paragraphs of Item 7."""
    out = []
    for number, (title, text) in form["items"].items():
        body = [text] if text else item5(form) if number == "5" else [f"{num}  {what}" for num, what in form["exhibits"]]
        out.append((f"Item {number}. {title}".strip(), body))
    return out


def cover_head(form: dict[str, Any]) -> list[tuple[str, str]]:
    """(value, caption beneath) of the cover."""
    return [
        (form["issuer"], "(Name of Issuer)"),
        (form["security_title"], "(Title of Class of Securities)"),
        (form["cusip"], "(CUSIP Number)"),
        (worded(form["event_date"]), "(Date of Event Which Requires Filing of This Statement)"),
    ]


def title(form: dict[str, Any]) -> list[str]:
    """The lines above the cover."""
    amended = [f"(Amendment No. {form['amendment_number']})"] if form["amendment_number"] else []
    rule = "(Rule 13d-101)" if form["schedule"] == "13D" else "(Rule 13d-102)"
    return [
        "UNITED STATES",
        "SECURITIES AND EXCHANGE COMMISSION",
        "Washington, D.C. 20549",
        f"SCHEDULE {form['schedule']}",
        rule,
        *amended,
    ]


# a place in EDGAR's codes, which the XML prints
CODES = {"Delaware": "DE", "United States": "X1", "Canada": "Z4", "Cayman Islands": "E9", "Ireland": "L2"}
RULES = ("13d-1(b)", "13d-1(c)", "13d-1(d)")


def signer(one: dict[str, Any]) -> tuple[str, str]:
    """Who signs for a person, and as what; people sign for themselves."""
    return (one["name"].title(), "Individually") if one["types"].startswith("IN") else ("Josephine Arden", "Managing Member")


def signature_lines(form: dict[str, Any]) -> list[list[str]]:
    """The blocks of signature lines."""
    blocks = [[f"Dated: {worded(form['signed'])}"]]
    for one in form["persons"]:
        by, position = signer(one)
        if one["types"].startswith("IN"):
            blocks.append([f"/s/ {by}", one["name"], f"Title: {position}"])
        else:
            blocks.append([one["name"], f"By: /s/ {by}", f"Name: {by}", f"Title: {position}"])
    return blocks


def _md(text: str) -> str:
    return text.replace("$", "\\$")


def markdown(form: dict[str, Any]) -> str:
    """The schedule as a Markdown print with tab-separated rows."""
    out = [*(f"**{line}**" if number < 3 else line for number, line in enumerate(title(form)))]
    for value, caption in cover_head(form):
        out.append(f"{_md(value)}\n{caption}")
    if form["schedule"] == "13G":
        out.append("Check the appropriate box to designate the rule pursuant to which this Schedule is filed:")
        out += [
            f'<input {"checked=" + chr(34) * 2 + " " if rule == form["rule"] else ""}type="checkbox"> Rule {rule}' for rule in RULES
        ]
    for one in form["persons"]:
        out.append("\n".join(_md_rows(form, one)))
        out += [f"- ({mark}) {_md(text)}" for mark, text in one["notes"].items()]
    for heading, body in paragraphs(form):
        out += [heading, *(_md(f"- {text}" if text.startswith("(") else text) for text in body)]
    out += ["SIGNATURES", "After reasonable inquiry, each of the undersigned certifies that this statement is true and complete."]
    out += ["\n".join(block) for block in signature_lines(form)]
    return "\n\n".join(out) + "\n"


def _md_rows(form: dict[str, Any], one: dict[str, Any]) -> list[str]:
    lines = []
    for number, same, label, value, mark in rows(form, one):
        text = f"{label} {_md(value)}".strip() + (f" {f'({mark})'.translate(SUPERSCRIPT)}" if mark else "")
        if same == 2:
            boxes = [f'({x}) <input {"checked=" + chr(34) * 2 + " " if one["group"] == x else ""}type="checkbox">' for x in "ab"]
            text = f"{label} {' '.join(boxes)}"
        elif same in (5, 12):
            text = f'{label} <input type="checkbox">'
        if same in (7, 8, 9, 10):
            lines.append(f"{OWNED if same == 7 else ''}\t{number}\t{text}")
        else:
            lines.append(f"{number}\t{text}\t")
    return lines


def html(form: dict[str, Any]) -> str:
    """The schedule as HTML, one table a cover, boxes in Wingdings."""

    def box(marked: bool) -> str:
        return f'<font face="Wingdings">{"&#120;" if marked else "&#168;"}</font>'

    def p(text: str, style: str = "") -> str:
        return f"<p{style}>{escape(text, quote=False)}</p>"

    centre = ' style="text-align: center"'
    out = ["<html><head><title></title></head><body>", *(p(line, centre) for line in title(form))]
    for value, caption in cover_head(form):
        out += [f"<p{centre}><b><u>{escape(value, quote=False)}</u></b></p>", p(caption, centre)]
    if form["schedule"] == "13G":
        out.append(p("Check the appropriate box to designate the rule pursuant to which this Schedule is filed:"))
        out += [f"<p>{box(rule == form['rule'])} Rule {rule}</p>" for rule in RULES]
    for one in form["persons"]:
        out.append('<table border="1" cellpadding="2" cellspacing="0" width="100%">')
        for number, same, label, value, mark in rows(form, one):
            shown = escape(value, quote=False) + (f"<sup>({mark})</sup>" if mark else "")
            if same == 2:
                shown = f"(a) {box(one['group'] == 'a')}<br>(b) {box(one['group'] == 'b')}"
            elif same in (5, 12):
                shown = box(False)
            first = f'<td rowspan="4">{OWNED}</td>' if same == 7 else ""
            span = "" if same in (7, 8, 9, 10) else ' colspan="2"'
            out.append(f"<tr>{first}<td>{number}</td><td{span}>{label}<br>{shown}</td></tr>")
        out.append("</table>")
        out += [p(f"({mark}) {text}") for mark, text in one["notes"].items()]
    for heading, body in paragraphs(form):
        out += [f"<p><b>{escape(heading, quote=False)}</b></p>", *map(p, body)]
    out += [
        "<p><b>SIGNATURES</b></p>",
        p("After reasonable inquiry, each of the undersigned certifies that this statement is true."),
    ]
    out += [f"<p>{'<br>'.join(escape(line, quote=False) for line in block)}</p>" for block in signature_lines(form)]
    return "\n".join([*out, "</body></html>"]) + "\n"


def plain(form: dict[str, Any]) -> str:
    """The schedule as typewriter text."""
    out = [f"{line:^72}".rstrip() for line in title(form)] + [""]
    for value, caption in cover_head(form):
        out += [f"{value:^72}".rstrip(), f"{caption:^72}".rstrip(), ""]
    if form["schedule"] == "13G":
        out += ["Check the appropriate box to designate the rule pursuant to which this", "Schedule is filed:"]
        out += [f"     [{'X' if rule == form['rule'] else ' '}] Rule {rule}" for rule in RULES]
    for one in form["persons"]:
        out += ["", "<PAGE>", f"CUSIP No. {form['cusip']}", "-" * 72]
        for number, same, label, value, mark in rows(form, one):
            out += wrap(label, 72, initial_indent=f"{number:>4}   ", subsequent_indent=" " * 7)
            if same == 2:
                out.append("       " + "   ".join(f"({x}) [{'X' if one['group'] == x else ' '}]" for x in "ab"))
            elif same in (5, 12):
                out.append("       [ ]")
            else:
                out.append(f"       {value}{f' ({mark})' if mark else ''}".rstrip())
            out.append("-" * 72)
        out += [f"({mark}) {text}" for mark, text in one["notes"].items()]
    out.append("<PAGE>")
    for heading, body in paragraphs(form):
        out += ["", heading, *(line for text in body for line in ("", text))]
    out += ["", "SIGNATURES", "", "After reasonable inquiry, each of the undersigned certifies that this", "statement is true.", ""]
    for block in signature_lines(form):
        out += [*block, ""]
    return "\n".join(out)


def _address(out: list[str], tag: str) -> None:
    fields = (("street1", "2 Weir Street"), ("city", "Galway"), ("stateOrCountry", "L2"), ("zipCode", "H91"))
    inner = "".join(f"<com:{name}>{value}</com:{name}>" for name, value in fields)
    out.append(f"<{tag}>{inner}</{tag}>")


def _digits(value: str) -> str:
    return value.replace(",", "").replace("-0-", "0")


def xml(form: dict[str, Any]) -> str:
    """The schedule as the SEC's XML of 2026 (layout X0202), as a filer sends it."""
    return _xml_13d(form) if form["schedule"] == "13D" else _xml_13g(form)


def _leaf(tag: str, value: str) -> str:
    return f"<{tag}>{escape(value, quote=False)}</{tag}>"


def _head(form: dict[str, Any], namespace: str) -> list[str]:
    kind = f"SCHEDULE {form['schedule']}" + ("/A" if form["amendment_number"] else "")
    previous = _leaf("previousAccessionNumber", "0001999001-23-000017") if form["amendment_number"] else ""
    contact = "<contact><contactName>Iris Penhaligon</contactName><contactPhoneNumber>555-0100</contactPhoneNumber>"
    contact += "<contactEmailAddress>iris@example.com</contactEmailAddress></contact>"
    flags = "<flags><overrideInternetFlag>false</overrideInternetFlag></flags>"
    order = flags + contact if namespace == "schedule13D" else contact + flags  # the two schemas differ here
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<edgarSubmission xmlns="http://www.sec.gov/edgar/{namespace}" xmlns:com="http://www.sec.gov/edgar/common">',
        f"<headerData>{_leaf('submissionType', kind)}{previous}<filerInfo><filer><filerCredentials><cik>0001999003</cik>"
        f"<ccc>XXXXXX1#</ccc></filerCredentials></filer><liveTestFlag>LIVE</liveTestFlag>{order}</filerInfo></headerData>",
        "<formData>",
    ]


def _xml_13d(form: dict[str, Any]) -> str:
    out = _head(form, "schedule13D")
    out += [
        "<coverPageHeader>",
        _leaf("amendmentNo", form["amendment_number"]) if form["amendment_number"] else "",
        _leaf("securitiesClassTitle", form["security_title"]),
    ]
    out += [
        _leaf("dateOfEvent", f"{date.fromisoformat(form['event_date']):%m/%d/%Y}"),
        "<previouslyFiledFlag>false</previouslyFiledFlag>",
    ]
    out += [
        "<issuerInfo>",
        _leaf("issuerCIK", form["issuer_cik"]),
        f"<issuerCusips>{_leaf('issuerCusipNumber', form['cusip'])}</issuerCusips>",
    ]
    out.append(_leaf("issuerName", form["issuer"]))
    _address(out, "address")
    out += [
        "</issuerInfo>",
        "<authorizedPersons><notificationInfo><personName>Josephine Arden</personName><personPhoneNum>555-0100</personPhoneNum>",
    ]
    _address(out, "personAddress")
    out += ["</notificationInfo></authorizedPersons>", "</coverPageHeader>", "<reportingPersons>"]
    for one in form["persons"]:
        out.append(
            "<reportingPersonInfo><reportingPersonNoCIK>Y</reportingPersonNoCIK>" + _leaf("reportingPersonName", one["name"])
        )
        out += [_leaf("memberOfGroup", one["group"]), _leaf("fundType", one["source_of_funds"]), _leaf("legalProceedings", "N")]
        out.append(_leaf("citizenshipOrOrganization", CODES[one["citizenship"]]))
        for tag, field in (
            ("soleVotingPower", "sole_voting_power"),
            ("sharedVotingPower", "shared_voting_power"),
            ("soleDispositivePower", "sole_dispositive_power"),
            ("sharedDispositivePower", "shared_dispositive_power"),
            ("aggregateAmountOwned", "aggregate_amount"),
        ):
            out.append(_leaf(tag, f"{_digits(one[field] or '0')}.00"))
        out += [_leaf("isAggregateExcludeShares", "N"), _leaf("percentOfClass", one["percent"].replace("<1", "0.2"))]
        out += [_leaf("typeOfReportingPerson", kind) for kind in one["types"].split(", ")]
        out += [_leaf("commentContent", text) for text in one["notes"].values()]
        out.append("</reportingPersonInfo>")
    out += [
        "</reportingPersons>",
        "<items1To7><item1>",
        _leaf("securityTitle", form["security_title"]),
        _leaf("issuerName", form["issuer"]),
    ]
    _address(out, "issuerPrincipalAddress")
    out += ["</item1>", f"<item3>{_leaf('fundsSource', form['items']['3'][1])}</item3>", "</items1To7>", "<signatureInfo>"]
    for one in form["persons"]:
        out.append(
            f"<signaturePerson>{_leaf('signatureReportingPerson', one['name'])}<signatureDetails>{_leaf('signature', signer(one)[0])}"
        )
        signed = f"{date.fromisoformat(form['signed']):%m/%d/%Y}"
        out.append(f"{_leaf('title', signer(one)[1])}{_leaf('date', signed)}</signatureDetails></signaturePerson>")
    return "\n".join([*out, "</signatureInfo>", "</formData>", "</edgarSubmission>"]) + "\n"


def _xml_13g(form: dict[str, Any]) -> str:
    out = _head(form, "schedule13g")
    day = f"{date.fromisoformat(form['event_date']):%m/%d/%Y}"
    out += ["<coverPageHeader>", _leaf("securitiesClassTitle", form["security_title"])]
    out += [_leaf("eventDateRequiresFilingThisStatement", day), "<issuerInfo>", _leaf("issuerCik", form["issuer_cik"])]
    out += [_leaf("issuerName", form["issuer"]), f"<issuerCusips>{_leaf('issuerCusipNumber', form['cusip'])}</issuerCusips>"]
    _address(out, "issuerPrincipalExecutiveOfficeAddress")
    rule = _leaf("designateRulePursuantThisScheduleFiled", f"Rule {form['rule']}")
    out += [
        "</issuerInfo>",
        f"<designateRulesPursuantThisScheduleFiled>{rule}</designateRulesPursuantThisScheduleFiled>",
        "</coverPageHeader>",
    ]
    for one in form["persons"]:
        out += [
            "<coverPageHeaderReportingPersonDetails>",
            _leaf("reportingPersonName", one["name"]),
            _leaf("citizenshipOrOrganization", CODES[one["citizenship"]]),
        ]
        out.append("<reportingPersonBeneficiallyOwnedNumberOfShares>")
        for tag in ("soleVotingPower", "sharedVotingPower", "soleDispositivePower", "sharedDispositivePower"):
            field = "".join(f"_{c.lower()}" if c.isupper() else c for c in tag)
            out.append(_leaf(tag, f"{_digits(one[field])}.00"))
        out.append("</reportingPersonBeneficiallyOwnedNumberOfShares>")
        out.append(_leaf("reportingPersonBeneficiallyOwnedAggregateNumberOfShares", _digits(one["aggregate_amount"]) + ".00"))
        out += [_leaf("aggregateAmountExcludesCertainSharesFlag", "N"), _leaf("classPercent", one["percent"])]
        out += [_leaf("typeOfReportingPerson", kind) for kind in one["types"].split(", ")]
        out.append("</coverPageHeaderReportingPersonDetails>")
    out += [
        "<items>",
        f"<item1>{_leaf('issuerName', form['issuer'])}{_leaf('issuerPrincipalExecutiveOfficeAddress', '2 Weir Street, Galway')}</item1>",
    ]
    out += [
        "<item2><filingPersonName>Tremlett &amp; Sons LLC</filingPersonName><principalBusinessOfficeOrResidenceAddress>2 Weir Street"
    ]
    out += ["</principalBusinessOfficeOrResidenceAddress><citizenship>Ireland</citizenship></item2>"]
    out += ["<item3><notApplicableFlag>N</notApplicableFlag><typeOfPersonFiling>IA</typeOfPersonFiling></item3>"]
    out += ["<item5><notApplicableFlag>Y</notApplicableFlag></item5>", "</items>"]
    for one in form["persons"]:
        out.append(
            f"<signatureInformation>{_leaf('reportingPersonName', one['name'])}<signatureDetails>{_leaf('signature', signer(one)[0])}"
        )
        signed = f"{date.fromisoformat(form['signed']):%m/%d/%Y}"
        out.append(f"{_leaf('title', signer(one)[1])}{_leaf('date', signed)}</signatureDetails></signatureInformation>")
    return "\n".join([*out, "</formData>", "</edgarSubmission>"]) + "\n"


# ---- what must be read ----------------------------------------------------------------------------------------------

FIGURES = ("sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power", "aggregate_amount")


def expected(form: dict[str, Any]) -> dict[str, Any]:
    """The values that every print must give: the contract's fields, with numbers in digits, None for a place left blank."""
    out: dict[str, Any] = {
        "schedule": form["schedule"],
        "amendment_number": form["amendment_number"],
        "issuer": {"name": form["issuer"]},
        "security_title": form["security_title"],
        "cusips": [form["cusip"]],
        "event_date": form["event_date"],
        "rule_designations": [form["rule"]] if "rule" in form else [],
        "reporting_persons": [_expected_person(form, one) for one in form["persons"]],
        "signatures": [
            {"person": one["name"], "by": signer(one)[0], "title": signer(one)[1], "date": form["signed"]}
            for one in form["persons"]
        ],
        "items": [{"number": number, "title": head.rstrip(".") or None} for number, (head, _) in form["items"].items()],
        "exhibits": [{"number": number, "title": what} for number, what in form["exhibits"]],
    }
    if "outstanding" in form:
        shares, day = form["outstanding"]
        out["shares_outstanding"] = {"shares": _digits(shares), "as_of": day}
        out["interests"] = [_expected_interest(one) for one in form["persons"]]
    return out


def _percent(one: dict[str, Any]) -> str | None:
    return None if one["percent"] == "<1" else str(one["percent"])


def _expected_person(form: dict[str, Any], one: dict[str, Any]) -> dict[str, Any]:
    funds = form["schedule"] == "13D"
    return {
        "name": one["name"],
        "group": one["group"] or None,
        "group_boxes": {box: one["group"] == box for box in "ab"},
        "source_of_funds": [one["source_of_funds"]] if funds else [],
        "legal_proceedings": False if funds else None,
        "citizenship": one["citizenship"],
        **{field: _digits(one[field]) or None for field in FIGURES},
        "excludes_certain_shares": False,
        "percent_of_class": _percent(one),
        "person_types": one["types"].split(", "),
    }


def _expected_interest(one: dict[str, Any]) -> dict[str, Any]:
    return {"person": one["name"], "percent_of_class": _percent(one), **{field: _digits(one[field]) or "0" for field in FIGURES}}
