from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

import tieout
from tieout.checks.running import Report, check, rules
from tieout.errors import NotFound, UsageError
from tieout.reading import Filing, read_many
from tieout.timeliness import Timeliness, timeliness

ROW = """<nonDerivativeTransaction><securityTitle><value>Common Stock</value></securityTitle>
<transactionDate><value>{date}</value>{note}</transactionDate>{deemed}
<transactionCoding><transactionFormType>{form}</transactionFormType><transactionCode>{code}</transactionCode></transactionCoding>
</nonDerivativeTransaction>"""


def row(day: str, code: str = "S", form: str = "4", deemed: str = "", note: bool = False, way: str = "") -> str:
    told = f"<deemedExecutionDate><value>{deemed}</value></deemedExecutionDate>" if deemed else ""
    amounts = f"<transactionAcquiredDisposedCode><value>{way}</value></transactionAcquiredDisposedCode>" if way else ""
    told += f"<transactionAmounts>{amounts}</transactionAmounts>"
    return ROW.format(date=day, code=code, form=form, deemed=told, note='<footnoteId id="F1"/>' if note else "")


def form4(*rows: str, kind: str = "4", period: str = "2024-05-10") -> str:
    return (
        f"<ownershipDocument><documentType>{kind}</documentType><periodOfReport>{period}</periodOfReport>"
        f"<nonDerivativeTable>{''.join(rows)}</nonDerivativeTable>"
        '<footnotes><footnote id="F1">about</footnote></footnotes></ownershipDocument>'
    )


def schedule(kind: str, event: str, box: str = "") -> str:
    space = {"D": "schedule13D", "G": "schedule13g"}[letter := kind[11]]
    if letter == "D":
        dates = f"<dateOfEvent>{event}</dateOfEvent><previouslyFiledFlag>{box or 'false'}</previouslyFiledFlag>"
    else:
        rule = f"<designateRulePursuantThisScheduleFiled>{box}</designateRulePursuantThisScheduleFiled>" if box else ""
        boxes = f"<designateRulesPursuantThisScheduleFiled>{rule}</designateRulesPursuantThisScheduleFiled>" if box else ""
        dates = f"<eventDateRequiresFilingThisStatement>{event}</eventDateRequiresFilingThisStatement>{boxes}"
    return (
        f'<edgarSubmission xmlns="http://www.sec.gov/edgar/{space}"><headerData>'
        f"<submissionType>{kind}</submissionType></headerData><formData><coverPageHeader>{dates}</coverPageHeader></formData></edgarSubmission>"
    )


def notice(kind: str, box: str = "") -> str:
    return f"<html><body><p>FORM 12b-25</p><p>NOTIFICATION OF LATE FILING</p><p>For Period Ended: {box}</p></body></html>"


def submission(kind: str, body: str, *, filed: str = "", accepted: str = "", period: str = "") -> bytes:
    fields = {"CONFORMED SUBMISSION TYPE": kind, "CONFORMED PERIOD OF REPORT": period, "FILED AS OF DATE": filed}
    days = {label: value if label.endswith("TYPE") else value.replace("-", "") for label, value in fields.items()}
    lines = "".join(f"{label}:\t\t{value}\n" for label, value in days.items() if value)
    stamp = f"<ACCEPTANCE-DATETIME>{accepted}\n" if accepted else ""
    inner = f"<XML>\n{body}\n</XML>" if not body.startswith("<html>") else body
    return (
        f"<SEC-DOCUMENT>a.txt : 20240524\n<SEC-HEADER>a.hdr.sgml : 20240524\n{stamp}ACCESSION NUMBER:\t\t0001999001-24-000042\n"
        f"{lines}"
        f"</SEC-HEADER>\n<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n<FILENAME>a\n<TEXT>\n{inner}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    ).encode()


def of(kind: str, body: str, choices: dict[str, Any] | None = None, **header: str) -> tuple[Timeliness, ...]:
    return timeliness(tieout.read(submission(kind, body, **header), name="a.txt"), **(choices or {}))


def said(answers: tuple[Timeliness, ...]) -> list[tuple[str, bool | None]]:
    return [(str(one.due), one.in_time) for one in answers]


# ---- Forms 3, 4, 5


def test_each_day_of_a_form_4_has_an_answer_with_its_facts() -> None:
    body = form4(row("2024-05-14"), row("2024-05-10"), row("2024-05-14"))
    answers = of("4", body, filed="2024-05-15")
    assert [(str(one.due), one.in_time, one.at) for one in answers] == [
        ("2024-05-14", False, ("non_derivative[1].transaction_date",)),
        ("2024-05-16", True, ("non_derivative[0].transaction_date", "non_derivative[2].transaction_date")),
    ]
    assert (answers[0].filed, answers[0].accession_number, answers[0].form_type) == (date(2024, 5, 15), "0001999001-24-000042", "4")


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        ([row("2024-05-10", deemed="2024-05-13")], [("2024-05-15", True)]),
        ([row("2024-05-10", deemed="2024-05-15")], [("2024-05-17", True)]),  # the third business day
        ([row("2024-05-10", deemed="2024-05-10")], [("2024-05-14", False)]),
        ([row("2024-05-10", deemed="2024-05-16")], [("2024-05-17", True)]),  # later: the third business day counts
        ([row("2024-05-10", deemed="2024-05-13", code="M")], [("2024-05-14", None)]),  # an exercise has no deemed date
        ([row("2024-05-09", deemed="2024-05-10", code="M")], [("2024-05-13", False)]),  # too late by that date, too
        ([row("2024-05-10", deemed="2024-05-09")], [("2024-05-14", False)]),  # before the trade
        ([row("2024-05-10", note=True)], [("2024-05-14", None)]),
        ([row("2024-05-14", note=True)], [("2024-05-16", None)]),  # the note may tell of another day
        ([row("2024-05-10", code="L")], [("2024-05-14", None)]),
        ([row("2022-05-10", code="G")], [("2022-05-12", None)]),
        ([row("2023-02-27", code="G", way="D")], [("2023-03-01", False)]),
        ([row("2023-02-27", code="G", way="A")], [("2023-03-01", None)]),  # a gift received is still for Form 5
        ([row("2024-05-10", code="W")], [("2024-05-14", None)]),
        ([row("2024-05-10", form="5"), row("2024-05-14")], [("2024-05-16", True)]),  # could have waited for a Form 5
        ([row("2024-05-10", note=True), row("2024-05-10")], [("2024-05-14", False), ("2024-05-14", None)]),  # the other has no note
        ([row("2024-05-14", note=True), row("2024-05-14")], [("2024-05-16", True), ("2024-05-16", None)]),
        ([row("2024-05-10", code="E")], [("2024-05-14", None)]),  # what expires for nothing
        ([row("2024-05-11")], [("2024-05-14", None)]),  # a Saturday, which some count as Monday
        ([], [("2024-05-14", None)]),  # no rows: the period
    ],
)
def test_a_form_4_row_by_row(rows: list[str], answer: list[tuple[str, bool | None]]) -> None:
    assert said(of("4", form4(*rows), filed="2024-05-15")) == answer


def test_of_one_day_the_rows_in_doubt_are_told_apart() -> None:
    body = form4(row("2024-05-10", code="L"), row("2024-05-10"), row("2024-05-10"))
    sure, doubtful = of("4", body, filed="2024-05-15")
    assert (sure.in_time, sure.at) == (False, ("non_derivative[1].transaction_date", "non_derivative[2].transaction_date"))
    assert (doubtful.in_time, doubtful.at) == (None, ("non_derivative[0].transaction_date",))
    (one,) = of("4", body, filed="2024-05-14")
    assert (one.in_time, one.at) == (True, tuple(f"non_derivative[{n}].transaction_date" for n in range(3)))


def test_why_it_cannot_be_told() -> None:
    reasons = [
        of("4", form4(row("2024-05-10", note=True)), filed="2024-05-15")[0].untold,
        of("4", form4(row("2024-05-10", code="L")), filed="2024-05-15")[0].untold,
        of("4", form4(row("2022-05-10", code="G")), filed="2024-05-15")[0].untold,
        of("4", form4(row("2006-12-29")), filed="2007-01-04")[0].untold,
        of("4/A", form4(row("2024-05-10"), kind="4/A"), filed="2024-06-15")[0].untold,
        of("SCHEDULE 13D/A", schedule("SCHEDULE 13D/A", "01/09/2024"), filed="2024-01-20")[0].untold,
        of("4", form4(row("2024-05-14")), filed="2024-05-15")[0].untold,
    ]
    assert reasons == [
        "transaction_date: a footnote hangs on it",
        "transaction_code: it is older than two business days, but code L may be left to Form 5",
        "transaction_code: it is older than two business days, but code G may be left to Form 5",
        "it hangs on a day of which nobody can be sure whether EDGAR was closed",
        "it is an amendment; the first form alone shows whether this was told in time",
        "the law names no day",
        msgspec.UNSET,
    ]


@pytest.mark.parametrize(("filed", "answer"), [("2007-01-03", True), ("2007-01-04", None), ("2007-01-05", False)])
def test_a_day_of_mourning_that_may_have_closed_edgar(filed: str, answer: bool | None) -> None:
    assert said(of("4", form4(row("2006-12-29"), period="2006-12-29"), filed=filed)) == [("2007-01-04", answer)]


def test_a_year_mistyped_loses_no_other_row() -> None:
    outside, row_in_time = of("4", form4(row("0204-05-10"), row("2024-05-14")), filed="2024-05-15")
    assert (outside.due, outside.in_time, outside.at) == (None, None, ("non_derivative[0].transaction_date",))
    assert outside.untold == "0204-05-10 lies outside the calendar, which knows 1993-01-01 to 2030-12-31"
    assert (str(row_in_time.due), row_in_time.in_time) == ("2024-05-16", True)
    deemed = of("4", form4(row("2924-05-10", deemed="2924-05-11")), filed="2024-05-15")
    assert [one.due for one in deemed] == [None]
    accepted = of("4", form4(row("2024-05-14")), accepted="20310515120000")
    assert [(one.filed, one.in_time) for one in accepted] == [(None, None)]


def test_only_rows_that_may_wait_make_nothing_due() -> None:
    with pytest.raises(NotFound, match=r"a\.txt: 4: no transaction that must stand on a Form 4; nothing was due"):
        of("4", form4(row("2024-05-10", form="5")), filed="2024-05-15")


def test_a_form_3_answers_for_both_cases_unless_told() -> None:
    body = form4(kind="3", period="2024-05-01")
    assert said(of("3", body, filed="2024-05-06")) == [("2024-05-01", False), ("2024-05-13", True)]
    assert said(of("3", body, {"trigger": "role"}, filed="2024-05-06")) == [("2024-05-13", True)]


def test_a_form_5_counts_from_its_period_even_when_rows_are_older() -> None:
    body = form4(row("2023-05-10", form="5"), kind="5", period="2023-12-31")
    assert said(of("5", body, filed="2024-02-15")) == [("2024-02-14", False)]


# ---- the same answers as the rules on late filing

ABROAD = "<issuer><issuerForeignTradingSymbol>BRF.LN</issuerForeignTradingSymbol></issuer>"
DIRECTOR = "<reportingOwner><reportingOwnerRelationship><isDirector>1</isDirector></reportingOwnerRelationship></reportingOwner>"


def test_what_excuses_a_row_for_the_rule_excuses_it_here() -> None:
    foreign = form4(row("2026-03-02"), period="2026-03-02").replace(
        "<nonDerivativeTable>", f"{ABROAD}{DIRECTOR}<nonDerivativeTable>"
    )
    public = form4(row("2024-05-13"), row("2024-03-01")).replace(">about<", ">Upon the initial public offering.<")
    public = public.replace("<nonDerivativeTable>", f"{DIRECTOR}<nonDerivativeTable>")
    saturday = form4(row("2024-05-11"))
    period = form4(row("2024-05-10"), period="2024-05-13")
    reasons = [
        of("4", foreign, filed="2026-03-17")[0].untold,
        of("4", public, filed="2024-05-15")[0].untold,
        of("4", saturday, filed="2024-05-15")[0].untold,
        of("4", period, filed="2024-05-15")[0].untold,
    ]
    assert reasons == [
        "issuer.foreign_trading_symbol: of foreign issuers only directors and officers report, since 2026-03-18",
        "footnotes[0].text: what insiders did in the six months before the issuer registered is for their first Form 4",
        "late, but in time if the count begins on Monday 2024-05-13",
        "late, but in time by the period of report, Monday 2024-05-13",
    ]


def test_joint_filers_and_other_years_leave_it_open() -> None:
    joint = form4(kind="3", period="2024-05-01").replace("<nonDerivativeTable>", f"{DIRECTOR}{DIRECTOR}<nonDerivativeTable>")
    (open_,) = of("3", joint, {"trigger": "role"}, filed="2024-05-14")
    assert (open_.in_time, open_.untold) == (None, "late, but joint filers have events of their own")
    amended = form4(kind="3/A", period="2024-05-01")
    assert said(of("3/A", amended, {"trigger": "role"}, filed="2024-05-14")) == [("2024-05-13", None)]


def contradictions(answers: tuple[Timeliness, ...], report: Report) -> list[str]:
    """Where `tieout due FILE` and the rules on late filing say different things of a day."""
    weights = {spot.path.rpartition(".")[0] or spot.path: one.weight for one in report.findings for spot in one.at}
    by_row = "[" in answers[0].at[0]
    asked = answers if by_row else (max(answers, key=lambda one: one.due or date.min),)  # the rules hold the longest against it
    wrong = []
    for one in asked:
        for path in one.at:
            weight = weights.get(path.rpartition(".")[0] or path)
            unjudged = one.filed is None or "nobody can be sure" in str(one.untold)
            is_open = weight == "warning" or bool(report.untold) or unjudged
            agrees = {True: weight is None, False: weight == "error", None: weight != "error" and is_open}[one.in_time]
            if not agrees:
                wrong.append(f"{report.filing.source.name}: {path}: in time {one.in_time} ({one.untold}), rule {weight}")
    return wrong


LATE = [one for one in rules(["IN"]) if one.code in ("IN401", "IN402", "IN403")]


def test_every_real_form_is_called_late_by_both_or_by_neither(shared: Path) -> None:
    seen = 0
    wrong: list[str] = []
    for filing in read_many([shared / "corpus" / "submissions", shared / "corpus" / "ownership", shared / "seeds"], prose=False):
        if not isinstance(filing, Filing) or filing.family != "form345":
            continue
        report = check(filing, LATE)
        try:
            answers = timeliness(filing)
        except NotFound:
            wrong += [f"{filing.source.name}: {one.message}" for one in report.findings]
            continue
        seen += 1
        wrong += contradictions(answers, report)
    assert wrong == []
    assert seen > 500


def test_an_answer_against_the_rule_is_caught() -> None:
    filing = tieout.read(submission("4", form4(row("2024-05-10")), filed="2024-05-15"), name="a.txt")
    (late,), report = timeliness(filing), check(filing, LATE)
    assert contradictions((late,), report) == []
    for other in (True, None):
        assert contradictions((msgspec.structs.replace(late, in_time=other),), report) != []
    assert contradictions((late,), check(filing, [])) != []


# ---- filing dates


def test_the_filing_date_is_worked_out_where_only_the_time_of_acceptance_is_there() -> None:
    [one] = of("4", form4(row("2024-05-10")), accepted="20240514215959")
    assert (one.filed, one.in_time) == (date(2024, 5, 14), True)
    [later] = of("4", form4(row("2024-05-10")), accepted="20240514220001")
    assert (later.filed, later.in_time) == (date(2024, 5, 15), False)


def test_a_bare_document_tells_when_it_was_due_but_not_whether_it_came_in_time() -> None:
    [one] = timeliness(tieout.read(form4(row("2024-05-10")).encode(), name="4.xml"))
    assert (str(one.due), one.filed, one.in_time, one.untold) == ("2024-05-14", None, None, "no header tells when it was filed")


# ---- notices


def test_a_notice_answers_for_each_kind_of_filer() -> None:
    answers = of("NT 10-Q", notice("NT 10-Q"), filed="2024-05-14", period="2024-03-31")
    assert [(str(one.due), one.in_time, one.when, one.at) for one in answers] == [
        ("2024-05-13", False, "large accelerated filer or accelerated filer", ("header.period",)),
        ("2024-05-16", True, "non-accelerated filer", ("header.period",)),
    ]
    [one] = of("NT 10-Q", notice("NT 10-Q"), {"filer": "non-accelerated"}, filed="2024-05-17", period="2024-03-31")
    assert (one.in_time, one.when) == (False, msgspec.UNSET)


def test_a_notice_without_a_period_in_its_header_counts_from_the_one_it_prints() -> None:
    answers = of("NT 20-F", notice("NT 20-F", "December 31, 2020"), filed="2021-05-03")
    assert [(str(one.due), one.in_time, one.at) for one in answers] == [("2021-05-03", True, ("period_ended",))]


def test_relief_keeps_a_late_notice_from_being_called_late() -> None:
    [one] = of("NT 10-Q", notice("NT 10-Q"), {"filer": "non-accelerated"}, filed="2020-06-01", period="2020-03-31")
    assert one.in_time is None
    assert isinstance(one.untold, str)
    assert one.untold.startswith("the SEC granted relief until 2020-07-02")
    [after] = of("NT 10-Q", notice("NT 10-Q"), {"filer": "non-accelerated"}, filed="2020-07-06", period="2020-03-31")
    assert after.in_time is False


def test_a_notice_of_a_distribution_report_does_not_tell_its_day() -> None:
    with pytest.raises(NotFound, match="NT 10-D counts from the distribution, which the notice does not tell"):
        of("NT 10-D", notice("NT 10-D"), filed="2024-05-14", period="2024-03-31")


# ---- Schedules 13D and 13G


def test_a_schedule_13d_counts_from_its_event() -> None:
    crossing, lost = of("SCHEDULE 13D", schedule("SCHEDULE 13D", "01/06/2025"), filed="2025-01-15")
    assert (str(crossing.due), crossing.in_time, crossing.at) == ("2025-01-14", False, ("event_date",))
    assert (str(lost.due), lost.when) == ("2025-01-14", "the right to Schedule 13G was lost")
    [told] = of("SCHEDULE 13D", schedule("SCHEDULE 13D", "01/06/2025", "true"), filed="2025-01-14")
    assert (told.in_time, told.when) == (True, msgspec.UNSET)


def test_a_schedule_13g_counts_by_its_box() -> None:
    boxed = of("SCHEDULE 13G", schedule("SCHEDULE 13G", "03/31/2025", "Rule 13d-1(b)"), filed="2025-05-15")
    assert said(boxed) == [("2025-04-07", False), ("2025-05-15", True)]
    unboxed = of("SCHEDULE 13G", schedule("SCHEDULE 13G", "03/31/2025"), filed="2025-05-15")
    assert [str(one.due) for one in unboxed] == ["2025-04-07", "2025-04-07", "2025-04-07", "2025-05-15", "2025-05-15"]
    passive = of("SCHEDULE 13G", schedule("SCHEDULE 13G", "03/31/2025", "Rule 13d-1(b)"), {"holder": "passive"}, filed="2025-05-15")
    assert [str(one.due) for one in passive] == ["2025-04-07", "2025-04-07"]


# ---- what has no answer


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("8-K", "<html><body>news</body></html>", "8-K is no form that tieout reads; give FORM and --date or --period instead"),
        ("4", form4(kind="4", period=""), "4: the day that it counts from has no value"),
        ("SCHEDULE 13D", schedule("SCHEDULE 13D", "soon"), "SC 13D: the day that it counts from has no value"),
    ],
)
def test_a_filing_that_tells_no_day_says_so(kind: str, body: str, told: str) -> None:
    with pytest.raises(NotFound, match=told):
        of(kind, body, filed="2024-05-15")


def test_a_choice_that_does_not_fit_is_refused() -> None:
    with pytest.raises(UsageError, match="4: --filer says nothing about its due day; leave it out"):
        of("4", form4(row("2024-05-10")), {"filer": "accelerated"}, filed="2024-05-15")
