"""Forms 3, 4 and 5 as EDGAR's HTML rendering and as a Markdown print of it."""

from html import escape
from typing import Any

import insiders
from insiders import parts, printed_day

TITLES = {
    "3": "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES",
    "4": "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
    "5": "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
}
NOTHING = "No securities are beneficially owned."
# (heading, sub-headings) of each table, by form; a column without sub-headings spans both rows
TABLE_1 = (
    ("1. Title of Security (Instr. 3)", ()),
    ("2. Transaction Date (Month/Day/Year)", ()),
    ("2A. Deemed Execution Date, if any (Month/Day/Year)", ()),
    ("3. Transaction Code (Instr. 8)", ("Code", "V")),
    ("4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)", ("Amount", "(A) or (D)", "Price")),
    ("5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)", ()),
    ("6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", ()),
    ("7. Nature of Indirect Beneficial Ownership (Instr. 4)", ()),
)
TABLE_2 = (
    ("1. Title of Derivative Security (Instr. 3)", ()),
    ("2. Conversion or Exercise Price of Derivative Security", ()),
    ("3. Transaction Date (Month/Day/Year)", ()),
    ("3A. Deemed Execution Date, if any (Month/Day/Year)", ()),
    ("4. Transaction Code (Instr. 8)", ("Code", "V")),
    ("5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)", ("(A)", "(D)")),
    ("6. Date Exercisable and Expiration Date (Month/Day/Year)", ("Date Exercisable", "Expiration Date")),
    ("7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)", ("Title", "Amount or Number of Shares")),
    ("8. Price of Derivative Security (Instr. 5)", ()),
    ("9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)", ()),
    ("10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", ()),
    ("11. Nature of Indirect Beneficial Ownership (Instr. 4)", ()),
)
TABLE_1_OF_3 = (
    ("1. Title of Security (Instr. 4)", ()),
    ("2. Amount of Securities Beneficially Owned (Instr. 4)", ()),
    ("3. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)", ()),
    ("4. Nature of Indirect Beneficial Ownership (Instr. 5)", ()),
)
TABLE_2_OF_3 = (
    ("1. Title of Derivative Security (Instr. 4)", ()),
    ("2. Date Exercisable and Expiration Date (Month/Day/Year)", ("Date Exercisable", "Expiration Date")),
    ("3. Title and Amount of Securities Underlying Derivative Security (Instr. 4)", ("Title", "Amount or Number of Shares")),
    ("4. Conversion or Exercise Price of Derivative Security", ()),
    ("5. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)", ()),
    ("6. Nature of Indirect Beneficial Ownership (Instr. 5)", ()),
)
# the fields of each column, in order; "A"/"D" is the amount in the column of that letter
FIELDS = {
    ("non_derivative", False): "security_title transaction_date deemed_execution_date code v shares acquired_disposed "
    "price_per_share shares_owned_following direct_or_indirect nature_of_ownership",
    ("derivative", False): "security_title conversion_or_exercise_price transaction_date deemed_execution_date code v A D "
    "exercise_date expiration_date underlying_security_title underlying_security_shares price_per_share "
    "shares_owned_following direct_or_indirect nature_of_ownership",
    ("non_derivative", True): "security_title shares_owned_following direct_or_indirect nature_of_ownership",
    ("derivative", True): "security_title exercise_date expiration_date underlying_security_title underlying_security_shares "
    "conversion_or_exercise_price direct_or_indirect nature_of_ownership",
}


def columns(form: dict[str, Any], field: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The headings of a table."""
    if form["document_type"].startswith("3"):
        return TABLE_1_OF_3 if field == "non_derivative" else TABLE_2_OF_3
    return TABLE_1 if field == "non_derivative" else TABLE_2


def cells(form: dict[str, Any], field: str, row: dict[str, Any], zeros: bool = True) -> list[tuple[str, str, list[str]]]:
    """The cells of a row as printed: (sign before it, text, footnote ids)."""
    names = FIELDS[field, form["document_type"].startswith("3")].split()
    return [_cell(row, name, zeros) for name in names]


def _cell(row: dict[str, Any], name: str, zeros: bool) -> tuple[str, str, list[str]]:
    if name in ("A", "D"):
        return ("", *parts(row["shares"])) if row.get("acquired_disposed") == name else ("", "", [])
    if name == "code":
        coding = row.get("coding", ("", ""))
        return "", coding[1], list(coding[3:])
    if name == "v":
        return "", "V" if row.get("coding", ("", ""))[0] == "5" and row.get("voluntary") else "", []
    text, marks = parts(row.get(name, ""))
    if text and name.endswith("date"):
        text = printed_day(text, zeros)
    return "$" if text and name.endswith(("price", "price_per_share")) else "", text, marks


# ---- HTML -----------------------------------------------------------------------------------------------------------


def _span(text: str, style: str = "FormData") -> str:
    return f'<span class="{style}">{escape(text, quote=False)}</span>' if text else ""


def _html_cell(sign: str, text: str, marks: list[str]) -> str:
    notes = "".join(f'<span class="FootnoteData"><sup>({mark[1:]})</sup></span>' for mark in marks)
    return (f'<span class="FormText">{sign}</span>' if sign else "") + _span(text) + notes


def _html_table(form: dict[str, Any], field: str, title: str) -> str:
    heads = columns(form, field)
    width = len(FIELDS[field, form["document_type"].startswith("3")].split())
    out = ['<table width="100%" border="1" cellspacing="0" cellpadding="4">', "<thead>"]
    out.append(f'<tr><th width="100%" valign="top" colspan="{width}" align="center" class="FormTextC"><b>{title}</b></th></tr>')
    first = "".join(
        f'<th valign="top" {f"colspan={chr(34)}{len(subs)}{chr(34)}" if subs else f"rowspan={chr(34)}2{chr(34)}"} align="left" '
        f'class="SmallFormText">{head}</th>'
        for head, subs in heads
    )
    second = "".join(f'<th align="center" class="SmallFormText">{sub}</th>' for _, subs in heads for sub in subs)
    out += [f"<tr>{first}</tr>", f"<tr>{second}</tr>", "</thead>", "<tbody>"]
    for row in form.get(field, ()):
        inner = "\n".join(f'<td align="center">{_html_cell(*cell)}</td>' for cell in cells(form, field, row))
        out.append(f"<tr>\n{inner}\n</tr>")
    return "\n".join([*out, "</tbody>", "</table>"])


def _html_owner(form: dict[str, Any], one: dict[str, str]) -> str:
    def box(field: str) -> str:
        return f'<td width="15%" align="center">{_span("X") if one.get(field) in ("1", "true") else ""}</td>'

    street2 = f"<tr><td>{_span(one['street2'])}</td></tr>" if one.get("street2") else ""
    title = one.get("officer_title") or one.get("other_text") or ""
    original = form.get("date_of_original_submission")
    amended = _span(printed_day(original)) if original else ""
    few, many = ("X", "") if len(form["owners"]) == 1 else ("", "X")
    event = "2. Date of Event Requiring Statement" if form["document_type"].startswith("3") else "3. Date of Earliest Transaction"
    if form["document_type"].startswith("5"):
        event = "3. Statement for Issuer's Fiscal Year Ended"
    issuer = form["issuer"]
    number = "3" if form["document_type"].startswith("3") else "2"
    relation, amend, joint = ("4", "5", "6") if number == "3" else ("5", "4", "6")
    label = 'class="MedSmallFormText"'
    return f"""<table width="100%" border="1" cellspacing="0" cellpadding="4"><tbody><tr>
<td rowspan="3" width="35%" valign="top"><span {label}>1. Name and Address of Reporting Person<sup>*</sup></span>
<table border="0" width="100%"><tbody><tr><td><a href="#CIK={one["cik"]}">{escape(one["name"], quote=False)}</a></td></tr></tbody></table>
<hr width="98%">
<table border="0" width="100%"><tbody><tr><td {label}>(Last)</td><td {label}>(First)</td><td {label}>(Middle)</td></tr></tbody></table>
<table border="0" width="100%"><tbody><tr><td>{_span(one["street1"])}</td></tr>
{street2}</tbody></table>
<hr width="98%">
<span {label}>(Street)</span><table border="0" width="100%"><tbody><tr>
<td width="33%">{_span(one["city"])}</td>
<td width="33%">{_span(one.get("state", one.get("country", "")))}</td>
<td width="33%">{_span(one["zip"])}</td>
</tr></tbody></table>
<hr width="98%">
<table border="0" width="100%"><tbody><tr><td {label}>(City)</td><td {label}>(State)</td><td {label}>(Zip)</td></tr></tbody></table>
</td>
<td width="35%" valign="top"><span {label}>{number}. Issuer Name <b>and</b> Ticker or Trading Symbol
      </span><br><a href="#CIK={issuer["cik"]}">{escape(issuer["name"], quote=False)}</a>
     [ {_span(issuer["trading_symbol"])} ]
   </td>
<td rowspan="2" valign="top"><span {label}>{relation}. Relationship of Reporting Person(s) to Issuer
      </span><br><span {label}>(Check all applicable)</span><table border="0" width="100%"><tbody>
<tr>{box("is_director")}
<td width="35%" {label}>Director</td>
{box("is_ten_percent_owner")}
<td width="35%" {label}>10% Owner</td></tr>
<tr>{box("is_officer")}
<td {label}>Officer (give title below)</td>
{box("is_other")}
<td {label}>Other (specify below)</td></tr>
<tr><td colspan="4" align="center">{_span(title)}</td></tr></tbody></table>
</td></tr>
<tr><td valign="top"><span {label}>{event}
         (Month/Day/Year)</span><br>{_span(printed_day(form["period_of_report"]))}</td></tr>
<tr><td valign="top"><span {label}>{amend}. If Amendment, Date of Original Filed
         (Month/Day/Year)</span><br>{amended}</td>
<td valign="top"><span {label}>{joint}. Individual or Joint/Group Filing (Check Applicable Line)
      </span><table border="0" width="100%"><tbody>
<tr><td width="15%" align="center">{_span(few)}</td><td width="85%" {label}>Form filed by One Reporting Person</td></tr>
<tr><td width="15%" align="center">{_span(many)}</td><td width="85%" {label}>Form filed by More than One Reporting Person</td></tr>
</tbody></table></td></tr></tbody></table>"""


def html(form: dict[str, Any]) -> str:
    """The form as EDGAR's stylesheet renders it."""
    kind = form["document_type"][0]
    section16 = _span("X") if form.get("not_subject_to_section16") in ("1", "true") else ""
    plan = _span("X") if form.get("aff10b5_one") in ("1", "true") else ""
    plan_box = (
        f'<table border="1" width="20"><tr><td class="FormText">{plan}</td></tr></table><td class="SmallFormText">Check this box to '
        "indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity "
        "securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction "
        "10.</td>"
        if form.get("aff10b5_one") is not None
        else ""
    )
    year_boxes = "".join(
        f'<tr><td><table border="1" width="20"><tr><td class="FormText">{_span("X") if form.get(field) == "1" else ""}</td></tr></table></td>'
        f'<td class="SmallFormText">Form {number} Reported.</td></tr>'
        for field, number in (("form3_holdings_reported", "3 Holdings"), ("form4_transactions_reported", "4 Transactions"))
        if kind == "5"
    )
    owners = "\n".join(_html_owner(form, one) for one in form["owners"])
    notes = "\n".join(
        f'<tr><td class="FootnoteData">{mark[1:]}. {escape(text, quote=False)}</td></tr>'
        for mark, text in form.get("footnotes", {}).items()
    )
    remarks = (
        f'<tr><td class="FormText"><b>Remarks:</b></td></tr><tr><td class="FootnoteData">{form["remarks"]}</td></tr>'
        if form.get("remarks")
        else ""
    )
    nothing = f'<tr><td class="FormText"><b>{NOTHING}</b></td></tr>' if form.get("no_securities_owned") == "1" else ""
    signed = "\n".join(
        f'<tr><td class="FormText"><u>{_span(name)}</u></td><td class="FormText"><u>{_span(printed_day(day))}</u></td></tr>'
        for name, day in form["signatures"]
    )
    exit_box = (
        f'<table border="1" width="20"><tr><td class="FormText">{section16}</td></tr></table><td class="SmallFormText">Check this box if '
        "no longer subject to Section 16. Form 4 or Form 5 obligations may continue. <i>See</i> Instruction 1(b).</td>"
        if kind != "3"
        else ""
    )
    verb = "Beneficially Owned" if kind == "3" else "Acquired, Disposed of, or Beneficially Owned"
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html><head><title>SEC FORM {form["document_type"]}</title></head><body>
<table border="0" width="100%"><tr><td width="20%"><b>SEC Form {kind}</b></td></tr></table>
<table border="0" width="100%"><tbody><tr>
<td width="20%" class="FormNumText">FORM {kind}</td>
<td width="60%" class="FormTextC"><b>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</b><br>Washington, D.C. 20549<br><br>
<b>{TITLES[kind]}</b></td></tr></tbody></table>
<table border="0"><tbody><tr><td>{exit_box}</td></tr><tr><td>{plan_box}</td></tr>{year_boxes}</tbody></table>
{owners}
{_html_table(form, "non_derivative", f"Table I - Non-Derivative Securities {verb}")}
{_html_table(form, "derivative", f"Table II - Derivative Securities {verb}")}
<table border="0" width="100%"><tbody>
<tr><td class="MedSmallFormText"><b>Explanation of Responses:</b></td></tr>
{notes}
{remarks}
{nothing}
</tbody></table>
<table border="0" width="100%"><tbody>
{signed}
<tr><td class="MedSmallFormText">** Signature of Reporting Person</td><td class="MedSmallFormText">Date</td></tr>
</tbody></table>
<table><tbody><tr><td>Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.</td></tr>
</tbody></table></body></html>
"""


# ---- Markdown -------------------------------------------------------------------------------------------------------

SUPERSCRIPT = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")


def _md_cell(sign: str, text: str, marks: list[str]) -> str:
    notes = "".join(f" {f'({mark[1:]})'.translate(SUPERSCRIPT)}" for mark in marks)
    return (f"\\{sign}" if sign else "") + text.replace("$", "\\$") + notes


def _md_table(form: dict[str, Any], field: str, pipes: bool) -> str:
    heads = columns(form, field)
    first = [cell for head, subs in heads for cell in (head, *[""] * (max(len(subs), 1) - 1))]
    second = [cell for _, subs in heads for cell in (subs or ("",))]
    rows = [first, second]
    rows += [[_md_cell(*cell) for cell in cells(form, field, row, zeros=False)] for row in form.get(field, ())]
    if not pipes:
        return "\n".join("\t".join(row) for row in rows)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(first), *lines[1:]])


def markdown(form: dict[str, Any], pipes: bool = False) -> str:
    """The form as a Markdown print, tab-separated rows on one line each, or pipe tables."""
    kind = form["document_type"][0]
    one, issuer = form["owners"][0], form["issuer"]

    def box(field: str) -> str:
        return '<input checked="" type="checkbox">' if one.get(field) in ("1", "true") else "_____"

    address = f"{one['street1']}, {one['street2']}" if one.get("street2") else one["street1"]
    original = form.get("date_of_original_submission")
    amended = f' <p align="center">{printed_day(original, zeros=False)}</p>' if original else ""
    few, many = ('checked="" ', "") if len(form["owners"]) == 1 else ("", 'checked="" ')
    title = one.get("officer_title") or one.get("other_text") or ""
    event = "2. Date of Event Requiring Statement" if kind == "3" else "3. Date of Earliest Transaction"
    if kind == "5":
        event = "3. Statement for Issuer's Fiscal Year Ended"
    numbers = ("3", "4", "5") if kind == "3" else ("2", "5", "4")
    head = (
        f"1. Name and Address of Reporting Person * {one['name']} <small>(Last) (First) (Middle)</small> {address} "
        f"<small>(Street)</small> {one['city']}, {one.get('state', one.get('country', ''))} {one['zip']} "
        f"<small>(City) (State) (Zip)</small>\t{numbers[0]}. Issuer Name and Ticker or Trading Symbol {issuer['name']} "
        f"[{issuer['trading_symbol']}]\t{numbers[1]}. Relationship of Reporting Person(s) to Issuer (Check all applicable) "
        f"{box('is_director')} Director {box('is_ten_percent_owner')} 10% Owner {box('is_officer')} Officer (give title below) "
        f"{box('is_other')} Other (specify below) {title}"
    )
    dates = (
        f'{event} (MM/DD/YYYY) <p align="center">{printed_day(form["period_of_report"], zeros=False)}</p>\t\t6. Individual or '
        f'Joint/Group Filing (Check Applicable Line) <input {few}type="checkbox"> Form filed by One Reporting Person '
        f'<input {many}type="checkbox"> Form filed by More than One Reporting Person'
    )
    notes = "\n".join(f"- ({mark[1:]}) {text.replace('$', chr(92) + '$')}" for mark, text in form.get("footnotes", {}).items())
    remarks = f"\nRemarks:\n\n{form['remarks']}\n" if form.get("remarks") else ""
    nothing = f"\n{NOTHING}\n" if form.get("no_securities_owned") == "1" else ""
    owners = "\n".join(_md_owner(other) for other in form["owners"])
    signed = "\n\n".join(f"{name}\n\n{printed_day(day, zeros=False)}" for name, day in form["signatures"])
    verb = "Beneficially Owned" if kind == "3" else "Acquired, Disposed of, or Beneficially Owned"
    return f"""FORM {kind}

**UNITED STATES SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549**

**{TITLES[kind]}**

Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934

{head}
{dates}
{numbers[2]}. If Amendment, Date Original Filed (MM/DD/YYYY){amended}\t\t

Table I - Non-Derivative Securities {verb}

{_md_table(form, "non_derivative", pipes)}

Table II - Derivative Securities Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)

{_md_table(form, "derivative", pipes)}

Explanation of Responses:

{notes}
{remarks}{nothing}
Reporting Owners

Reporting Owner Name / Address\tRelationships\t\t\t
\tDirector\t10% Owner\tOfficer\tOther
{owners}

Signatures

{signed}

—Signature of Reporting Person

Date

Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.
"""


def _md_owner(one: dict[str, str]) -> str:
    def box(field: str) -> str:
        return "X" if one.get(field) in ("1", "true") else ""

    address = " ".join(one[field] for field in ("street1", "street2") if one.get(field))
    where = f"{one['city']}, {one.get('state', one.get('country', ''))} {one['zip']}"
    other = one.get("other_text") or box("is_other")
    title = one.get("officer_title") or box("is_officer")
    return f"{one['name']} {address} {where}\t{box('is_director')}\t{box('is_ten_percent_owner')}\t{title}\t{other}"


ALL = insiders.SAMPLES
