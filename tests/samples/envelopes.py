"""Envelopes around sample documents: both header styles, and a filing agent's own submission file."""

import base64
from typing import Any

HEADER = {
    "accession": "0001999001-24-000042",
    "period": "20240522",
    "filed": "20240524",
    "accepted": "20240524163015",
}


def document(kind: str, name: str, body: str, wrapper: str | None = None) -> str:
    """One <DOCUMENT>."""
    inner = f"<{wrapper}>\n{body}</{wrapper}>\n" if wrapper else body
    return f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n<FILENAME>{name}\n<DESCRIPTION>PRIMARY DOCUMENT\n<TEXT>\n{inner}</TEXT>\n</DOCUMENT>\n"


def _party_labels(party: dict[str, str]) -> str:
    data = "OWNER DATA" if party["role"] == "REPORTING-OWNER" else "COMPANY DATA"
    return (
        f"\n{party['role'].replace('SUBJECT-', 'SUBJECT ')}:\n\n\t{data}:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\t{party['name']}\n"
        f"\t\tCENTRAL INDEX KEY:\t\t\t{party['cik']}\n\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tIRON & STEEL FOUNDRIES [3320]\n"
        f"\n\tFILING VALUES:\n\t\tFORM TYPE:\t\t{party['form']}\n\t\tSEC ACT:\t\t1934 Act\n\t\tSEC FILE NUMBER:\t{party['file']}\n"
        f"\t\tFILM NUMBER:\t\t24000042\n\n\tMAIL ADDRESS:\t\n\t\tSTREET 1:\t\t40 QUARRY LANE\n\t\tCITY:\t\t\tHARTWELL\n"
        "\t\tSTATE:\t\t\tOH\n\t\tZIP:\t\t\t45011\n\n\tFORMER COMPANY:\t\n\t\tFORMER CONFORMED NAME:\tBrindle Stove Works\n"
        "\t\tDATE OF NAME CHANGE:\t19990704\n"
    )


def labelled(form_type: str, parties: list[dict[str, str]], documents: str) -> str:
    """A complete submission with the readable header."""
    name = HEADER["accession"]
    return (
        f"<SEC-DOCUMENT>{name}.txt : {HEADER['filed']}\n<SEC-HEADER>{name}.hdr.sgml : {HEADER['filed']}\n"
        f"<ACCEPTANCE-DATETIME>{HEADER['accepted']}\nACCESSION NUMBER:\t\t{name}\nCONFORMED SUBMISSION TYPE:\t{form_type}\n"
        f"PUBLIC DOCUMENT COUNT:\t\t1\nCONFORMED PERIOD OF REPORT:\t{HEADER['period']}\nFILED AS OF DATE:\t\t{HEADER['filed']}\n"
        f"DATE AS OF CHANGE:\t\t{HEADER['filed']}\n{''.join(map(_party_labels, parties))}</SEC-HEADER>\n{documents}</SEC-DOCUMENT>\n"
    )


def _party_tags(party: dict[str, str]) -> str:
    data = "OWNER-DATA" if party["role"] == "REPORTING-OWNER" else "COMPANY-DATA"
    return (
        f"<{party['role']}>\n<{data}>\n<CONFORMED-NAME>{party['name']}\n<CIK>{party['cik']}\n<ASSIGNED-SIC>3320\n</{data}>\n"
        f"<FILING-VALUES>\n<FORM-TYPE>{party['form']}\n<ACT>34\n<FILE-NUMBER>{party['file']}\n<FILM-NUMBER>24000042\n</FILING-VALUES>\n"
        "<MAIL-ADDRESS>\n<STREET1>40 QUARRY LANE\n<CITY>HARTWELL\n<STATE>OH\n<ZIP>45011\n</MAIL-ADDRESS>\n"
        "<FORMER-COMPANY>\n<FORMER-CONFORMED-NAME>Brindle Stove Works\n<DATE-CHANGED>19990704\n</FORMER-COMPANY>\n"
        f"</{party['role']}>\n"
    )


def tagged(form_type: str, parties: list[dict[str, str]], documents: str) -> str:
    """A complete submission with the bare-tag header."""
    return (
        f"<SUBMISSION>\n<ACCESSION-NUMBER>{HEADER['accession']}\n<TYPE>{form_type}\n<PUBLIC-DOCUMENT-COUNT>1\n<PERIOD>{HEADER['period']}\n"
        f"<FILING-DATE>{HEADER['filed']}\n<DATE-OF-FILING-DATE-CHANGE>{HEADER['filed']}\n{''.join(map(_party_tags, parties))}"
        f"{documents}</SUBMISSION>\n"
    )


def agents_file(form_type: str, name: str, body: str) -> str:
    """What a filing agent sends: `edgarSubmission` with the document in base64."""
    payload = base64.encodebytes(body.encode()).decode()
    return (
        f'<?xml version="1.0"?>\n<edgarSubmission>\n<submissionType>{form_type}</submissionType>\n<testOrLive>TEST</testOrLive>\n'
        f"<edgarDocument>\n<documentName>{name}</documentName>\n<documentType>{form_type}</documentType>\n"
        f"<documentDescription>PRIMARY DOCUMENT</documentDescription>\n<documentMimeBlock>{payload}</documentMimeBlock>\n"
        "</edgarDocument>\n</edgarSubmission>\n"
    )


def parties_of(form: dict[str, Any]) -> list[dict[str, str]]:
    """The header parties of a form of `insiders`."""
    form_type, number = form["document_type"], "001-39901"
    owners = [
        {"role": "REPORTING-OWNER", "name": one["name"], "cik": one["cik"], "form": form_type, "file": number}
        for one in form["owners"]
    ]
    issuer = {"role": "ISSUER", "name": form["issuer"]["name"], "cik": form["issuer"]["cik"], "form": form_type, "file": number}
    return [*owners, issuer]
