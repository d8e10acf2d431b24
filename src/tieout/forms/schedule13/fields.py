"""Where each element of the XML of Schedules 13D and 13G goes: the one table that reader, writer and reference follow.

Names are local names, paths begin beneath `edgarSubmission`. Source: eis_Schedule13D_Filer.xsd, eis_Schedule13G_Filer.xsd
and eis_Common.xsd of the specification, version 2.2 (layout X0202); elements of the layouts before it, which those
schemas no longer have, are marked `old`.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from tieout import values
from tieout.forms.schedule13 import codes

LONGEST_FIGURE = 60  # a longer text in the place of a figure is words; and the patterns of `values` stay quick

Schedule = Literal["13D", "13G"]


class Place(NamedTuple):
    """A leaf of the XML and its place in the form.

    xml: path of the element; to: paths in the model, with `[]` for a list (`reporting_persons[].citizenship`), none where
    the contract has no name for it and it is kept in `other`; parse: its print to its value; row: where the printed form
    has it; old: only in layouts before X0202.
    """

    xml: str
    to: tuple[str, ...] = ()
    parse: Callable[[str], Any] = values.text
    row: str = ""
    old: bool = False


def signer(raw: str) -> str:
    """The name of a signer without the mark of a conformed signature.

    >>> signer("/s/ Ann Example"), signer("Ann Example")
    ('Ann Example', 'Ann Example')
    """
    name = raw[3:].lstrip() if raw[:3].lower() == "/s/" else raw
    if not name:
        raise values.Unparsed(raw)
    return name


def figure(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    """The same parser, with a long text taken for words."""

    def bounded(raw: str) -> Any:
        if len(raw) > LONGEST_FIGURE:
            raise values.Words(raw[:LONGEST_FIGURE])
        return parse(raw)

    bounded.__name__ = parse.__name__
    return bounded


cusip, flag = figure(values.cusip), figure(values.flag)
accession_number = figure(values.accession_number)
fund_type, person_type, institution_type = map(figure, (codes.fund_type, codes.person_type, codes.institution_type))
group, rule = figure(codes.group), figure(codes.rule)
any_cik, any_day = figure(values.cik), figure(values.day)
any_percent, any_shares = figure(values.percent), figure(values.shares)


def shares(raw: str) -> Decimal:
    """As `values.shares`, with a short way for the print that EDGAR writes ("7824100.00")."""
    whole, _, cents = raw.partition(".")
    if cents in ("00", "", "0") and len(raw) < 20 and whole.isdigit() and whole.isascii():
        return Decimal(whole)
    value: Decimal = any_shares(raw)
    return value


def percent(raw: str) -> Decimal:
    """As `values.percent`, with a short way for the print that EDGAR writes ("22.2")."""
    whole, _, part = raw.partition(".")
    if len(raw) < 20 and whole.isdigit() and (part.isdigit() or whole == raw) and raw.isascii():
        return Decimal(raw)
    value: Decimal = any_percent(raw)
    return value


def day(raw: str) -> date:
    """As `values.day`, with a short way for the print that EDGAR writes ("05/22/2026")."""
    if len(raw) == 10 and raw[2] == raw[5] == "/":
        try:
            return date.fromisoformat(f"{raw[6:]}-{raw[:2]}-{raw[3:5]}")
        except ValueError:
            raise values.Unparsed(raw) from None
    value: date = any_day(raw)
    return value


def cik(raw: str) -> str:
    """As `values.cik`, with a short way for ten digits."""
    return raw if len(raw) == 10 and raw.isdigit() and raw.isascii() else any_cik(raw)


def address(xml: str, to: str = "", row: str = "") -> list[Place]:
    """The five leaves of ADDRESS_TYPE, beneath an element and in an address of the model ("" for `other`)."""
    leaves = {"street1": "street1", "street2": "street2", "city": "city", "stateOrCountry": "state", "zipCode": "zip"}
    return [Place(f"{xml}/{leaf}", (f"{to}.{name}",) if to else (), row=row) for leaf, name in leaves.items()]


def header(contact_before_flags: bool) -> list[Place]:
    """The header of the submission, which both schedules have, and the attached documents."""
    info = "headerData/filerInfo"
    flags = [Place(f"{info}/flags/overrideInternetFlag")]
    contact = [Place(f"{info}/contact/{leaf}") for leaf in ("contactName", "contactPhoneNumber", "contactEmailAddress")]
    return [
        Place("schemaVersion"),
        Place("headerData/submissionType"),
        Place("headerData/previousAccessionNumber", ("previous_accession_number",), accession_number),
        Place(f"{info}/filer/filerCredentials/cik"),
        Place(f"{info}/filer/filerCredentials/ccc"),
        Place(f"{info}/liveTestFlag"),
        *(contact + flags if contact_before_flags else flags + contact),
        Place(f"{info}/notifications/notificationEmailAddress"),
    ]


DOCUMENTS = [
    Place(f"documents/document/{leaf}")
    for leaf in ("conformedName", "conformedDocumentType", "description", "contents", "relatedFormType")
]

COVER, ISSUER = "formData/coverPageHeader", "formData/coverPageHeader/issuerInfo"
NOTIFIED = f"{COVER}/authorizedPersons/notificationInfo"
PERSON_D, PERSON_G = "formData/reportingPersons/reportingPersonInfo", "formData/coverPageHeaderReportingPersonDetails"
OWNED = f"{PERSON_G}/reportingPersonBeneficiallyOwned"
ITEMS_D, ITEMS_G = "formData/items1To7", "formData/items"
SIGNATURE_D, SIGNATURE_G = "formData/signatureInfo/signaturePerson", "formData/signatureInformation"

PLACES_13D = [
    *header(contact_before_flags=False),
    Place(f"{COVER}/amendmentNo", ("amendment_number",), row="cover"),
    Place(f"{COVER}/securitiesClassTitle", ("security_title",), row="cover"),
    Place(f"{COVER}/dateOfEvent", ("event_date",), day, "cover"),
    Place(f"{COVER}/previouslyFiledFlag", ("previously_filed_13g",), flag, "cover"),
    Place(f"{ISSUER}/issuerCIK", ("issuer.cik",), cik, "cover"),
    Place(f"{ISSUER}/issuerCUSIP", ("cusips[]",), cusip, "cover", old=True),
    Place(f"{ISSUER}/issuerCusips/issuerCusipNumber", ("cusips[]",), cusip, "cover"),
    Place(f"{ISSUER}/issuerName", ("issuer.name",), row="cover"),
    *address(f"{ISSUER}/address", "issuer.address", "cover"),
    Place(f"{NOTIFIED}/personName", ("authorized_persons[].name",), row="cover"),
    Place(f"{NOTIFIED}/personPhoneNum", ("authorized_persons[].phone",), row="cover"),
    *address(f"{NOTIFIED}/personAddress", "authorized_persons[].address", "cover"),
    Place(f"{PERSON_D}/reportingPersonCIK", ("reporting_persons[].cik",), cik, "row 1"),
    Place(f"{PERSON_D}/reportingPersonNoCIK", row="row 1"),
    Place(f"{PERSON_D}/reportingPersonName", ("reporting_persons[].name",), row="row 1"),
    Place(f"{PERSON_D}/memberOfGroup", ("reporting_persons[].group",), group, "row 2"),
    Place(f"{PERSON_D}/fundType", ("reporting_persons[].source_of_funds[]",), fund_type, "row 4"),
    Place(f"{PERSON_D}/legalProceedings", ("reporting_persons[].legal_proceedings",), flag, "row 5"),
    Place(f"{PERSON_D}/citizenshipOrOrganization", ("reporting_persons[].citizenship",), row="row 6"),
    Place(f"{PERSON_D}/soleVotingPower", ("reporting_persons[].sole_voting_power",), shares, "row 7"),
    Place(f"{PERSON_D}/sharedVotingPower", ("reporting_persons[].shared_voting_power",), shares, "row 8"),
    Place(f"{PERSON_D}/soleDispositivePower", ("reporting_persons[].sole_dispositive_power",), shares, "row 9"),
    Place(f"{PERSON_D}/sharedDispositivePower", ("reporting_persons[].shared_dispositive_power",), shares, "row 10"),
    Place(f"{PERSON_D}/aggregateAmountOwned", ("reporting_persons[].aggregate_amount",), shares, "row 11"),
    Place(f"{PERSON_D}/isAggregateExcludeShares", ("reporting_persons[].excludes_certain_shares",), flag, "row 12"),
    Place(f"{PERSON_D}/percentOfClass", ("reporting_persons[].percent_of_class",), percent, "row 13"),
    Place(f"{PERSON_D}/typeOfReportingPerson", ("reporting_persons[].person_types[]",), person_type, "row 14"),
    Place(f"{PERSON_D}/commentContent", ("reporting_persons[].comment",), row="after row 14"),
    Place(f"{ITEMS_D}/item1/securityTitle", ("items[1].parts[a]",), row="Item 1(a)"),
    Place(f"{ITEMS_D}/item1/issuerName", ("items[1].parts[b]",), row="Item 1(b)"),
    *address(f"{ITEMS_D}/item1/issuerPrincipalAddress", row="Item 1(c)"),
    Place(f"{ITEMS_D}/item1/commentText", ("items[1].text",), row="Item 1"),
    Place(f"{ITEMS_D}/item2/filingPersonName", ("items[2].parts[a]",), row="Item 2(a)"),
    Place(f"{ITEMS_D}/item2/principalBusinessAddress", ("items[2].parts[b]",), row="Item 2(b)"),
    Place(f"{ITEMS_D}/item2/principalJob", ("items[2].parts[c]",), row="Item 2(c)"),
    Place(f"{ITEMS_D}/item2/hasBeenConvicted", ("items[2].parts[d]",), row="Item 2(d)"),
    Place(f"{ITEMS_D}/item2/convictionDescription", ("items[2].parts[e]",), row="Item 2(e)"),
    Place(f"{ITEMS_D}/item2/citizenship", ("items[2].parts[f]",), row="Item 2(f)"),
    Place(f"{ITEMS_D}/item3/fundsSource", ("items[3].text",), row="Item 3"),
    Place(f"{ITEMS_D}/item4/transactionPurpose", ("items[4].text",), row="Item 4"),
    Place(f"{ITEMS_D}/item5/percentageOfClassSecurities", ("items[5].parts[a]",), row="Item 5(a)"),
    Place(f"{ITEMS_D}/item5/numberOfShares", ("items[5].parts[b]",), row="Item 5(b)"),
    Place(f"{ITEMS_D}/item5/transactionDesc", ("items[5].parts[c]",), row="Item 5(c)"),
    Place(f"{ITEMS_D}/item5/listOfShareholders", ("items[5].parts[d]",), row="Item 5(d)"),
    Place(f"{ITEMS_D}/item5/date5PercentOwnership", ("items[5].parts[e]",), row="Item 5(e)"),
    Place(f"{ITEMS_D}/item6/contractDescription", ("items[6].text",), row="Item 6"),
    Place(f"{ITEMS_D}/item7/filedExhibits", ("items[7].text",), row="Item 7"),
    Place(f"{SIGNATURE_D}/signatureReportingPerson", ("signatures[].person",), row="signature"),
    Place(f"{SIGNATURE_D}/signatureDetails/signature", ("signatures[].by",), signer, "signature"),
    Place(f"{SIGNATURE_D}/signatureDetails/title", ("signatures[].title",), row="signature"),
    Place(f"{SIGNATURE_D}/signatureDetails/date", ("signatures[].date",), day, "signature"),
    Place("formData/signatureInfo/commentText", ("signatures[].comment",), row="signature"),
    *DOCUMENTS,
]

PLACES_13G = [
    *header(contact_before_flags=True),
    Place(f"{COVER}/amendmentNo", ("amendment_number",), row="cover"),
    Place(f"{COVER}/securitiesClassTitle", ("security_title",), row="cover"),
    Place(f"{COVER}/eventDateRequiresFilingThisStatement", ("event_date",), day, "cover"),
    Place(f"{ISSUER}/issuerCik", ("issuer.cik",), cik, "cover"),
    Place(f"{ISSUER}/issuerName", ("issuer.name",), row="cover"),
    Place(f"{ISSUER}/issuerCusip", ("cusips[]",), cusip, "cover", old=True),
    Place(f"{ISSUER}/issuerCusips/issuerCusipNumber", ("cusips[]",), cusip, "cover"),
    *address(f"{ISSUER}/issuerPrincipalExecutiveOfficeAddress", "issuer.address", "cover"),
    Place(
        f"{COVER}/designateRulesPursuantThisScheduleFiled/designateRulePursuantThisScheduleFiled",
        ("rule_designations[]",),
        rule,
        "cover",
    ),
    Place(f"{PERSON_G}/reportingCik", ("reporting_persons[].cik",), cik, "row 1"),
    Place(f"{PERSON_G}/reportingCikNotPresentInEdgarFlag", row="row 1"),
    Place(f"{PERSON_G}/reportingPersonName", ("reporting_persons[].name",), row="row 1"),
    Place(f"{PERSON_G}/memberGroup", ("reporting_persons[].group",), group, "row 2"),
    Place(f"{PERSON_G}/citizenshipOrOrganization", ("reporting_persons[].citizenship",), row="row 4"),
    Place(f"{OWNED}NumberOfShares/soleVotingPower", ("reporting_persons[].sole_voting_power",), shares, "row 5"),
    Place(f"{OWNED}NumberOfShares/sharedVotingPower", ("reporting_persons[].shared_voting_power",), shares, "row 6"),
    Place(f"{OWNED}NumberOfShares/soleDispositivePower", ("reporting_persons[].sole_dispositive_power",), shares, "row 7"),
    Place(f"{OWNED}NumberOfShares/sharedDispositivePower", ("reporting_persons[].shared_dispositive_power",), shares, "row 8"),
    Place(f"{OWNED}AggregateNumberOfShares", ("reporting_persons[].aggregate_amount",), shares, "row 9"),
    Place(
        f"{PERSON_G}/aggregateAmountExcludesCertainSharesFlag",
        ("reporting_persons[].excludes_certain_shares",),
        flag,
        "row 10",
    ),
    Place(f"{PERSON_G}/classPercent", ("reporting_persons[].percent_of_class",), percent, "row 11"),
    Place(f"{PERSON_G}/typeOfReportingPerson", ("reporting_persons[].person_types[]",), person_type, "row 12"),
    Place(f"{PERSON_G}/comments", ("reporting_persons[].comment",), row="after row 12"),
    Place(f"{ITEMS_G}/item1/issuerName", ("items[1].parts[a]",), row="Item 1(a)"),
    Place(f"{ITEMS_G}/item1/issuerPrincipalExecutiveOfficeAddress", ("items[1].parts[b]",), row="Item 1(b)"),
    Place(f"{ITEMS_G}/item2/filingPersonName", ("items[2].parts[a]",), row="Item 2(a)"),
    Place(f"{ITEMS_G}/item2/principalBusinessOfficeOrResidenceAddress", ("items[2].parts[b]",), row="Item 2(b)"),
    Place(f"{ITEMS_G}/item2/citizenship", ("items[2].parts[c]",), row="Item 2(c)"),
    Place(f"{ITEMS_G}/item3/notApplicableFlag", ("items[3].not_applicable",), flag, "Item 3"),
    Place(f"{ITEMS_G}/item3/typeOfPersonFiling", ("institution_types[]",), institution_type, "Item 3"),
    Place(f"{ITEMS_G}/item3/otherTypeOfPersonFiling", ("items[3].text",), row="Item 3(j)"),
    Place(f"{ITEMS_G}/item4/amountBeneficiallyOwned", ("items[4].parts[a]", "interests[].aggregate_amount"), shares, "Item 4(a)"),
    Place(f"{ITEMS_G}/item4/classPercent", ("items[4].parts[b]", "interests[].percent_of_class"), percent, "Item 4(b)"),
    *[
        Place(
            f"{ITEMS_G}/item4/numberOfSharesPersonHas/{leaf}",
            (f"items[4].parts[c({number})]", f"interests[].{name}"),
            shares,
            f"Item 4(c)({number})",
        )
        for number, leaf, name in (
            ("i", "solePowerOrDirectToVote", "sole_voting_power"),
            ("ii", "sharedPowerOrDirectToVote", "shared_voting_power"),
            ("iii", "solePowerOrDirectToDispose", "sole_dispositive_power"),
            ("iv", "sharedPowerOrDirectToDispose", "shared_dispositive_power"),
        )
    ],
    Place(f"{ITEMS_G}/item5/notApplicableFlag", ("items[5].not_applicable",), flag, "Item 5"),
    Place(f"{ITEMS_G}/item5/classOwnership5PercentOrLess", ("five_percent_or_less",), flag, "Item 5"),
    *[
        place
        for number, leaf in (
            (6, "ownershipMoreThan5PercentOnBehalfOfAnotherPerson"),
            (7, "subsidiaryIdentificationAndClassification"),
            (8, "identificationAndClassificationOfGroupMembers"),
            (9, "groupDissolutionNotice"),
        )
        for place in (
            Place(f"{ITEMS_G}/item{number}/notApplicableFlag", (f"items[{number}].not_applicable",), flag, f"Item {number}"),
            Place(f"{ITEMS_G}/item{number}/{leaf}", (f"items[{number}].text",), row=f"Item {number}"),
        )
    ],
    Place(f"{ITEMS_G}/item10/notApplicableFlag", ("items[10].not_applicable",), flag, "Item 10"),
    Place(f"{ITEMS_G}/item10/certifications", ("certification", "items[10].text"), row="Item 10"),
    Place("formData/certifications", ("certification",), row="Item 10", old=True),
    Place("formData/exhibitInfo", row="exhibits"),
    Place(f"{SIGNATURE_G}/reportingPersonName", ("signatures[].person",), row="signature"),
    Place(f"{SIGNATURE_G}/signatureDetails/signature", ("signatures[].by",), signer, "signature"),
    Place(f"{SIGNATURE_G}/signatureDetails/title", ("signatures[].title",), row="signature"),
    Place(f"{SIGNATURE_G}/signatureDetails/date", ("signatures[].date",), day, "signature"),
    Place("formData/signatureComments", ("signatures[].comment",), row="signature"),
    *DOCUMENTS,
]

PLACES: dict[Schedule, list[Place]] = {"13D": PLACES_13D, "13G": PLACES_13G}

# elements that come again and open an entry of a list in the model
REPEATS = {
    NOTIFIED: "authorized_persons",
    PERSON_D: "reporting_persons",
    PERSON_G: "reporting_persons",
    SIGNATURE_D: "signatures",
    SIGNATURE_G: "signatures",
    f"{SIGNATURE_D}/signatureDetails": "details",
    f"{SIGNATURE_G}/signatureDetails": "details",
    "documents/document": "documents",
}

# elements that are an address in fields, and a part of an item as a whole
ADDRESSES = {f"{ITEMS_D}/item1/issuerPrincipalAddress": "items[1].parts[c]"}

# texts that list exhibits
EXHIBIT_LISTS = (f"{ITEMS_D}/item7/filedExhibits", "formData/exhibitInfo")
