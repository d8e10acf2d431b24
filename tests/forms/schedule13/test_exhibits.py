"""Which exhibits a schedule names as its own, in invented lists, indexes, headings and sentences."""

import pytest

from forms.schedule13.schedules import html, read, typed

SEVEN = "Item 7. Material to be Filed as Exhibits\n\n"
ONE = ["Alder Fund, L.P."]


def listed(data: bytes) -> list[tuple[str | None, str | None]]:
    return [(exhibit.number.value, exhibit.title.value) for exhibit in read(data).exhibits]


def test_a_numbered_list_whose_titles_name_other_filings_exhibits() -> None:
    body = (
        SEVEN + "1.   Agreement (incorporated by reference to Exhibit\n     99.1 to the Issuer's report).\n\n"
        "2.   Letter to the board.\n\nSIGNATURE\n"
    )
    assert listed(typed("13D", ONE, body)) == [
        ("1", "Agreement (incorporated by reference to Exhibit 99.1 to the Issuer's report)."),
        ("2", "Letter to the board."),
    ]


@pytest.mark.parametrize("numbers", ["1214", "1231", "1232"])
def test_a_number_typed_again_belongs_to_the_list_that_goes_on_counting(numbers: str) -> None:
    titles = ("Agreement.", "Letter.", "Form of Note.", "Form of Warrant.")
    lines = [f"{number}.   {title}" for number, title in zip(numbers, titles, strict=True)]
    body = SEVEN + "\n".join(lines) + "\n\nSIGNATURE\n"
    assert listed(typed("13D", ONE, body)) == list(zip(numbers, titles, strict=True))


def test_a_count_inside_a_title_does_not_belong_to_the_list() -> None:
    body = SEVEN + "1.   Agreement.\n2.   Rights:\n     1.   to vote\n     2.   to sell\n3.   Letter.\n\nSIGNATURE\n"
    assert [number for number, _ in listed(typed("13D", ONE, body))] == ["1", "2", "3"]


def test_a_table_of_number_and_title() -> None:
    rows = "".join(
        f"<tr><td>{number}</td><td></td><td>{title}</td></tr>"
        for number, title in (("Exhibit&nbsp;A", "Joint Filing Agreement"), ("Exhibit&nbsp;B*", "Power of Attorney"))
    )
    body = f"<p>Item 7. Material to be Filed as Exhibits</p><table>{rows}</table><p>Page 4 of 5</p>"
    assert listed(html("13D", ONE, body)) == [("A", "Joint Filing Agreement"), ("B", "Power of Attorney")]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("The joint filing agreement is attached hereto as Exhibit 1.", ["1"]),
        ("The letters are filed herewith as Exhibits A and B.", ["A", "B"]),
        ("Exhibit 99.1 is attached hereto.", ["99.1"]),
        ("The agreement was filed as Exhibit 10.1 to the Form 8-K of the Issuer.", []),
    ],
)
def test_sentences_that_file_an_exhibit(sentence: str, numbers: list[str]) -> None:
    assert [number for number, _ in listed(typed("13D", ONE, SEVEN + sentence + "\n"))] == numbers


def test_an_index_behind_the_signatures_ends_where_its_first_exhibit_is_headed() -> None:
    body = (
        "Item 10. Certification.\n\nHeld in the ordinary course.\n\nSignature\n\nMay 4, 1998\n\n/s/ Carl Vance\n\n"
        "EXHIBIT NO.                        EXHIBITS                                 PAGE\n-----------\n"
        "   99.1                       Joint Filing Agreement                          7\n   "
        "99.2                       Item 7 Information                              8\n\n"
        "                       EXHIBIT NO. 99.1 TO SCHEDULE 13G\n                            JOINT "
        "FILING AGREEMENT\n\n1. It is agreed.\n"
    )
    assert listed(typed("13G", ONE, body)) == [("99.1", "Joint Filing Agreement"), ("99.2", "Item 7 Information")]
    twice = body.replace("   99.2  ", "   99.1  ")
    assert listed(typed("13G", ONE, twice)) == [("99.1", "Joint Filing Agreement"), ("99.1", "Item 7 Information")]


def test_exhibits_that_are_only_headed() -> None:
    body = (
        "<p>Item 10. Certification</p><p>SIGNATURE</p><p>/s/ Carl Vance</p><p>Exhibit A</p><p>A list of "
        "subsidiaries</p><p>EXHIBIT B</p><p>POWER OF ATTORNEY</p><p>See Exhibit C of another filing.</p>"
    )
    assert listed(html("13G", ONE, body)) == [("A", "A list of subsidiaries"), ("B", "POWER OF ATTORNEY")]
    twice = body.replace("EXHIBIT B", "EXHIBIT A")
    assert listed(html("13G", ONE, twice)) == [("A", "A list of subsidiaries"), ("A", "POWER OF ATTORNEY")]
    again = body.replace("<p>POWER", "<p>POWER OF ATTORNEY</p><p>I appoint.</p><p>EXHIBIT B</p><p>MORE OF IT</p><p>POWER")
    assert listed(html("13G", ONE, again)) == [("A", "A list of subsidiaries"), ("B", "POWER OF ATTORNEY")]  # a second page


INLINE = [
    "Exhibit {} - Joint Filing Agreement, Exhibit {} - Power of Attorney.",
    "Exhibit {}: Joint Filing Agreement; and Exhibit {}: Power of Attorney.",
    "Item 7 is amended by adding: Exhibit {} -- Joint Filing Agreement; Exhibit {} -- Power of Attorney.",
    "The following are filed as exhibits: ({}) Joint Filing Agreement; and ({}) Power of Attorney.",
    '*Exhibit "{}"  Joint Filing Agreement\n*Exhibit "{}"  Power of Attorney.',
]


@pytest.mark.parametrize("sentence", INLINE)
def test_exhibits_listed_within_a_line_or_behind_a_mark(sentence: str) -> None:
    body = SEVEN + sentence.format(1, 2) + "\n\nSIGNATURE\n"
    assert listed(typed("13D", ONE, body)) == [("1", "Joint Filing Agreement"), ("2", "Power of Attorney.")]


def test_roman_and_hyphenated_numbers() -> None:
    romans = SEVEN + "I.   Agreement.\nII.  Letter.\nIII. Form of Note.\nIV.  Form of Warrant.\n\nSIGNATURE\n"
    assert [number for number, _ in listed(typed("13D", ONE, romans))] == ["I", "II", "III", "IV"]
    hyphens = SEVEN + "Exhibit 99-1: Agreement.\nExhibit 99-2: Letter.\n\nSIGNATURE\n"
    assert listed(typed("13D", ONE, hyphens)) == [("99-1", "Agreement."), ("99-2", "Letter.")]


def test_a_sentence_that_files_more_than_two() -> None:
    body = SEVEN + "Attached hereto as Exhibits 1, 2 and 3 are the agreements of Item 6.\n\nSIGNATURE\n"
    assert listed(typed("13D", ONE, body)) == [("1", None), ("2", None), ("3", None)]
    body = SEVEN + "A copy is attached as Exhibit A, and 3 letters follow.\n\nSIGNATURE\n"
    assert listed(typed("13D", ONE, body)) == [("A", None)]


NOT_INLINE = [
    "Exhibit 1 - Agreement (incorporated by reference to Exhibit 99.1: the Issuer's report)",
    "Exhibit 1 - Agreement; see (1) Part One; and (2) Part Two",
    "Exhibit 1 - Agreement, Exhibit 10 to the Issuer's report",
]


@pytest.mark.parametrize("line", NOT_INLINE)
def test_another_filings_exhibit_within_a_line_is_none_of_this_one(line: str) -> None:
    [(number, title)] = listed(typed("13D", ONE, SEVEN + line + "\n\nSIGNATURE\n"))
    assert (number, title) == ("1", line.removeprefix("Exhibit 1 - "))


@pytest.mark.parametrize(
    ("sentences", "rows"),
    [
        (
            "Filed herewith as Exhibit A is a copy of the Joint Filing Agreement dated May 1.",
            [("A", "Joint Filing Agreement dated May 1")],
        ),
        (
            'Attached hereto as Exhibit "A" is the Joint Filing Agreement of the parties.',
            [("A", "Joint Filing Agreement of the parties")],
        ),
        (
            "A copy of the Purchase Agreement is attached as Exhibit 1 and a copy of the Escrow Agreement is filed as Exhibit 2.",
            [("1", "Purchase Agreement"), ("2", "Escrow Agreement")],
        ),
        ("A copy of the press release of May 1 is attached hereto as Exhibit 5.", [("5", "press release of May 1")]),
        (
            "The Agreement among Alder, L.P., Mills, Inc. and Mr. Quist is filed as Exhibit 1.",
            [("1", "Agreement among Alder, L.P., Mills, Inc. and Mr. Quist")],
        ),
        ("The Agreement of Item 6, a copy of which is filed as Exhibit 1 hereto.", [("1", "Agreement of Item 6")]),
        ("It is attached as Exhibit 1.", [("1", None)]),
        ("Copies are attached as Exhibits A and B.", [("A", None), ("B", None)]),
        ("The shares are told of in what is filed as Exhibit 1.", [("1", None)]),
    ],
)
def test_a_sentence_says_what_an_exhibit_is(sentences: str, rows: list[tuple[str, str | None]]) -> None:
    assert listed(typed("13D", ONE, SEVEN + sentences + "\n\nSIGNATURE\n")) == rows


def test_a_list_in_capital_letters_within_a_sentence_that_is_broken_before_a_mark() -> None:
    body = (
        "The following exhibits are filed herewith: (A) Joint Filing Agreement;\n(B) Letter to the Board; and (C) Press Release\n"
    )
    assert listed(typed("13D", ONE, SEVEN + body + "\nSIGNATURE\n")) == [
        ("A", "Joint Filing Agreement"),
        ("B", "Letter to the Board"),
        ("C", "Press Release"),
    ]


def test_titles_with_their_exhibit_in_brackets() -> None:
    body = "Joint Filing Agreement (Exhibit A)\n\nLetter of May 1 (Exhibit B)\n\n"
    assert listed(typed("13D", ONE, SEVEN + body + "SIGNATURE\n")) == [("A", "Joint Filing Agreement"), ("B", "Letter of May 1")]


def test_dots_that_lead_to_a_page_are_no_part_of_a_title() -> None:
    body = "Exhibit 1   Joint Filing Agreement ......................... 7\nExhibit 2   Letter of May 19\n\n"
    assert listed(typed("13D", ONE, SEVEN + body + "SIGNATURE\n")) == [("1", "Joint Filing Agreement"), ("2", "Letter of May 19")]
