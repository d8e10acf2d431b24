from tieout import markup
from tieout.prose import stated

PAGE = b"""<p>Sales were $5 million in 2023.</p>
<table><tr><td></td><td>2024</td><td>2023</td></tr>
<tr><td>Operating loss</td><td>(58,711)</td><td>(25,904)</td></tr>
<tr><td>Interest income</td><td>811</td><td>&#8212;</td></tr></table><p>Cash was $7.</p>"""


def test_a_table_is_read_as_one_though_the_part_ends_before_the_dash_in_its_last_cell() -> None:
    printed = markup.printed(PAGE, 0, len(PAGE))
    until = printed.text.string.index("811") + 3
    found = [(claim.measure, claim.value and claim.value.value) for claim in stated(printed, printed.text[:until], "IV")]
    assert found == [("sales", 5000000), ("operating loss", -58711), ("interest income", 811)]


def test_a_table_that_goes_on_behind_the_part_is_none_of_it() -> None:
    printed = markup.printed(PAGE, 0, len(PAGE))
    until = printed.text.string.index("Interest")
    measures = [claim.measure for claim in stated(printed, printed.text[:until], "IV")]
    assert measures == ["sales"]


def test_what_stands_behind_a_table_is_read() -> None:
    printed = markup.printed(PAGE, 0, len(PAGE))
    assert stated(printed, printed.text, "IV")[-1].measure == "cash"


ROWS = b"""<p>It expects:</p><pre>
                        2024          2023
Net sales ..........  $ 9,870      $ 11,204
Gross profit          $ 1,105      $  2,860
Net loss a share ...     0.21%         0.02%
</pre><p>Cash was $7.</p>"""


def test_rows_of_a_table_that_was_not_found_are_no_sentences() -> None:
    printed = markup.printed(ROWS, 0, len(ROWS))
    assert [claim.measure for claim in stated(printed, printed.text, "IV")] == ["cash"]
