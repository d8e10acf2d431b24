"""Sentences of Part IV in order, each a wording that ties of figures might take amiss, and slips in the same wordings."""

import pytest

import tieout
from checking import explained
from tieout.checks.running import check

IN_ORDER = """\
Net income decreased $1.2 million to $0.8 million. The decrease was due to lower revenue of $0.9 million, higher \
interest expense of $0.5 million and a lower tax expense of $0.2 million.
Net loss decreased by $2.0 million, from $5.0 million to $3.0 million, primarily due to an increase in revenue of $1.5 \
million and a decrease in operating expenses of $0.5 million.
The decrease of $3.0 million in net income was due to: (i) a decrease of $4.0 million in revenue; (ii) a decrease of \
$2.5 million in cost of revenue; and (iii) an increase of $1.5 million in operating expenses.
Revenue was $10.0 million and $12.5 million for the quarters ended March 31, 2024 and 2023, respectively, a decrease of \
20%.
Revenue was $12.5 million and $10.0 million for the quarters ended March 31, 2023 and 2024, respectively, a decrease of \
20%.
Net loss was $(4.1) million compared to $(2.0) million, an increase in the loss of $2.1 million or 105%.
Net loss attributable to common stockholders was $3.0 million, or $(0.30) per share, compared to $1.0 million, or \
$(0.12) per share.
Operating loss widened by 50% to $3 million from $2 million.
Revenue grew 3x to $9.0 million from $3.0 million.
Revenue tripled to $9.1 million from $3.0 million.
Gross profit as a percentage of revenue was 40%, compared to 35%, an increase of 500 basis points.
The Company's gross margin improved to 45% from 40%, a 5% increase.
Interest expense increased by $1.0 million due to an increase in average borrowings of $12.0 million and an increase in \
the average rate from 4% to 6%.
Selling, general and administrative expenses increased to $11.2 million, or 28% of revenue, from $9.7 million, or 22% of \
revenue.
We expect to report cash of $5.2 million, total assets of $40.1 million and total liabilities of $48.0 million as of \
March 31, 2024, compared to $7.7 million, $44.0 million and $47.2 million, respectively, as of December 31, 2023.
Revenue for the first quarter of 2024 was approximately $5.5 million, of which $3.1 million came from products and $2.4 \
million from services, compared to $6.0 million, of which $3.9 million came from products and $2.1 million from \
services.
Revenue increased $2.0 million, or 25%, to $10.0 million; excluding the acquisition, which added $1.5 million, revenue \
increased 6%.
Net income fell by 90% from $10.2 million to $1.0 million owing to an impairment charge of $12.0 million ($9.1 million \
after tax).
Net loss of $1.5 million includes stock compensation of $0.4 million and depreciation of $0.2 million, whereas net loss \
of $2.5 million in 2023 included stock compensation of $1.1 million and depreciation of $0.3 million.
The Company expects to record a loss of $20.0 million in connection with the fire, of which $15.0 million is insured.
The number of shares outstanding increased from 10,000,000 to 15,000,000, by reason of an offering of 5,000,000 shares \
at $2.00 for gross proceeds of $10.0 million and net proceeds of $9.1 million.
Operating expenses decreased by approximately $1.1 million (12%), from approximately $9.2 million to approximately $8.0 \
million.
Total revenue decreased from $2,345,678 to $1,234,567, a decrease of $1,111,111 or 47.4%.
Total operating expenses were $412,311 for the three months ended March 31, 2024, consisting of professional fees of \
$200,000, salaries of $150,000 and other expenses of $62,311.
Total operating expenses were $412,311 for the three months ended March 31, 2024, consisting primarily of professional \
fees of $200,000 and salaries of $150,000.
For the three months ended March 31, 2024, we had a net loss of $451,200, which consisted of operating costs of \
$650,000, offset by interest income on marketable securities held in the Trust Account of $198,800.
For the three months ended March 31, 2024, we had net income of $1,451,200, which consisted of interest earned on the \
Trust Account of $2,198,800, offset by operating costs of $500,000 and income taxes of $247,600.
For the three months ended March 31, 2024, we had a net loss of $200,000, which consists of operating costs of $700,000, \
an unrealized loss of $20,000 and provision for taxes of $80,000, offset by interest income of $450,000 and a change in \
fair value of warrant liabilities of $150,000.
Net loss was $0.5 million as compared to net income of $0.5 million, a decrease of $1.0 million or 200%.
The change in fair value of derivative liabilities was a gain of $1.2 million in 2024 and a loss of $0.8 million in \
2023, a difference of $2.0 million.
Net sales decreased 10.4% to $44.9 million from $50.1 million; on a constant currency basis the decrease was 8.2%.
Net revenues are expected to decrease by 15% to 20% to between $80 million and $85 million, compared to $100 million.
Depreciation and amortization was $1.0 million in each period. Income tax benefit was $0.2 million compared to an \
expense of $0.6 million, a change of $0.8 million.
Loans decreased $12.3 million, or 2.1%, to $573.2 million from $585.5 million at December 31, 2023, and deposits \
decreased $8.8 million, or 1.3%, to $660.1 million.
Earnings per share decreased to $0.12 from $0.19, or by 37%.
Our net loss increased by approximately 38% from approximately $8.0 million to approximately $11.0 million.
Revenues for fiscal 2024 decreased by $5.3 million, or 30.6%, to $12.0 million as compared to $17.3 million for fiscal \
2023, due to a decrease of $6.0 million in hardware sales, offset in part by an increase of $0.7 million in service \
revenue.
The increase of $2.1 million in net loss resulted from a decrease in gross profit of $1.4 million, an increase in \
operating expenses of $1.0 million and an increase in other income of $0.3 million.
The Registrant anticipates a net loss of $7.5 million versus net income of $2.5 million, a decrease of $10 million, due \
to the write-down of inventory of $6 million, lower sales of $3 million and higher rent of $1 million.
Cash used in operating activities was $2.0 million, consisting of a net loss of $3.5 million, adjusted for non-cash \
items of $1.0 million and changes in working capital of $0.5 million.
Operating expenses increased from $1.0 million to $1.6 million, a 60% increase, of which 50% was due to salaries.
Sales volume decreased by 5,000 tons, or 10%, to 45,000 tons, and the average price per ton decreased by $20, or 4%, to \
$480.
Rental income decreased 3.0% on a same-property basis and increased $0.9 million in total, to $8.0 million from $7.1 \
million.
Net interest margin was 3.10%, down 25 basis points from 3.35%.
The Company wrote off $1.2 million of receivables (60% of the balance of $2.0 million).
Revenue declined to $3.0 million (2023: $4.0 million), i.e. by 25%; operating loss rose to $1.5 million (2023: $1.0 \
million), i.e. by 50%.
Adjusted net loss was $2.0 million (net loss of $3.0 million less impairment of $1.0 million), compared to $2.5 million, \
an improvement of 20%.
Net loss per share decreased from $(1.20) to $(0.80), a decrease of $0.40 or 33%.
Net income was $20.4 million, a decrease of $1.1 million, or 5%, from the prior year quarter, and a decrease of $3.0 \
million, or 13%, from the prior quarter.
The Company expects total revenues of approximately $1.2 billion, an increase of approximately 6% compared to $1,131.4 \
million.
For the three months ended March 31, 2024, we had a net loss of $1,131,208, which consisted of formation and operating \
costs of $1,231,208, partially offset by interest earned on investments held in the Trust Account of $100,000.
We had net income of $812,204, which consists of interest income on marketable securities held in the Trust Account of \
$1,400,112, offset by general and administrative expenses of $307,908 and provision for income taxes of $280,000.
Our net loss was $2.0 million, consisting of $1.5 million in general and administrative expenses, $0.7 million of \
research and development expenses and $0.2 million in other income.
Sales for the quarter ended March 31, 2024 were $5,123,000, a decrease of $877,000 or approximately 15% over sales of \
$6,000,000 in 2023.
Net loss for the quarter increased to $4.4 million from $4.1 million a year ago and $3.9 million in the preceding \
quarter.
The Company anticipates that net loss will be approximately $12.5 million, an increase of approximately $3.5 million, or \
39%, compared to the net loss of approximately $9.0 million for the prior year period.
Revenues for 2024 and 2023 were approximately $18.2 million and $15.6 million, respectively, representing an increase of \
approximately $2.6 million or 17%.
Net loss decreased to approximately $1.9 million in 2024 from approximately $6.6 million in 2023 as a result of a $4.1 \
million decrease in the change in fair value of derivatives and a $0.6 million decrease in interest expense.
Total operating expenses decreased 31%, to $2.9 million, from $4.2 million, including a 45% decrease in payroll, to $1.1 \
million, from $2.0 million.
Interest expense for the three months ended March 31, 2024 was $610,000, compared to $420,000 for the three months ended \
March 31, 2023, an increase of 45%, and for the year $2.2 million, compared to $1.3 million.
Product revenue was $8.5 million and service revenue was $1.5 million, for total revenue of $10.0 million, an increase \
of 11% from $9.0 million.
We estimate that our revenue decreased approximately 8% - 10% from $50.0 million to a range of $45.0 million to $46.0 \
million.
The Company's net income will decrease by more than 50% from $4.0 million to less than $2.0 million.
Approximately 70% of the decrease in revenue of $3.0 million was due to lower volumes and 30% to lower prices.
Gross profit was $2.2 million (22.0% of revenue of $10.0 million) compared to $2.7 million (24.5% of revenue of $11.0 \
million).
Net loss per share was $0.10 (2023: $0.05) on 20,000,000 weighted average shares (2023: 18,000,000), an increase of \
100%.
Net loss increased $0.3 million, or 10.7%, from $2.8 million, to $3.1 million; net loss per share decreased $0.02, or \
12.5%, from $0.16 to $0.14, because of more shares.
The allowance for credit losses increased from 1.10% to 1.35% of loans.
Non-interest income decreased $450 thousand or 9.3% to $4.4 million compared to $4.85 million.
The change in results is mostly due to a loss on extinguishment of debt of $5.0 million in 2023 that did not recur, an \
increase in gross profit of $1.2 million and a decrease in depreciation of $0.4 million.
Net loss is expected to be $8.0 million, which includes an impairment loss of $6.0 million and restructuring costs of \
$3.0 million, compared to net income of $1.0 million.
Consolidated revenue was 105 million euros, compared with 98 million euros, up 7.1%.
Revenue for the six months ended June 30, 2024 was $20.1 million against $19.9 million, i.e., flat.
Revenue was essentially unchanged at $4.4 million, compared to $4.5 million.
Net cash used in operating activities was $1.1 million compared to net cash provided by operating activities of $0.6 \
million, a change of $1.7 million.
Loss from operations was $2.5 million as compared to a profit from operations of $0.5 million, representing a decrease \
of $3.0 million.
Revenue fell by almost half, from $9.8 million to $5.0 million, and cost of revenue fell by 40% to $4.2 million from \
$7.0 million.
Total assets decreased by $1.1 million as of March 31, 2024 as compared to December 31, 2023, from $9.6 million to $8.5 \
million.
Net income of $1.2 million increased $0.7 million from a net income of $0.5 million, due to higher revenue of $1.0 \
million, less higher expenses of $0.3 million.
Operating expenses rose by $2.2 million, consisting of $1.0 million in salaries, $0.8 million in professional fees and \
$0.5 million in rent, less $0.1 million of travel.
The net loss attributable to the Company of $1.0 million is net of $0.2 million attributable to noncontrolling \
interests, on a consolidated net loss of $1.2 million.
The increase in net loss of $4.0 million comprises a decrease in gross profit of $1.0 million, an increase in operating \
expenses of $2.0 million and a change in other income (expense) of $1.0 million.
We recognized $400,000 of revenue, 80% of the contract value of $500,000, compared to $100,000, or 20%, in the prior \
year.
Cash decreased from $3.0 million at December 31, 2023 to $1.0 million at March 31, 2024 owing to operating cash outflow \
of $3.5 million and proceeds of a loan of $1.5 million.
Our revenue decreased to $2,401 from $17,500, or by 86.3%; cost of goods sold decreased to $0 from $9,410, or by 100%.
Sales decreased (5.2)% to $19.0 million from $20.0 million; earnings (loss) per share were $(0.02) and $0.03, \
respectively.
Net loss before taxes was $1.5 million, the tax benefit $0.3 million and the net loss $1.2 million, compared to $2.0 \
million, $0.4 million and $1.6 million in 2023, decreases of 25% each.
The decrease of approximately $1.2 million in revenue, from $3.4 million to $2.2 million, or 35%, was partly offset by a \
decrease of $0.5 million in expenses, from $4.0 million to $3.5 million, or 13%.
Comprehensive loss was $3.3 million, made up of a net loss of $3.0 million and a foreign currency translation loss of \
$0.3 million, compared to $2.2 million.
Total expenses of $3.0 million comprise salaries of $1.0 million; rent of $0.5 million; and other costs of $1.5 million.
The Company will report revenue of $15.0 million, down 25% year over year but up 5% sequentially from $14.3 million.
Earnings declined 12 percent, from 1.25 million dollars to 1.10 million dollars.
Net revenues increased by $1.5 million, or 15.0%, of which 10.0% was organic, to $11.5 million.
The backlog stood at $120 million, 20% above the $100 million of the prior year, while bookings of $30 million were 14% \
below $35 million.
Revenue decreased to $4.1 million for the three months ended March 31, 2024 from $5.0 million for the three months ended \
March 31, 2023, a decrease of 18%, while the cost of revenue increased to $3.3 million from $3.0 million, an increase of \
10%.
Operating loss for the quarter was ($2.1) million versus operating income of $1.4 million, an unfavorable change of $3.5 \
million.
Our net loss decreased by 48.1% to $1,400,102 from $2,697,733, primarily from a reduction in stock compensation of \
$1,500,000 offset by an increase in rent of $202,369.
Interest income increased to $1.2 million from $0, because of higher rates.
Net loss was $10.2 million, or $0.51 per share, compared to $8.4 million, or $0.45 per share; excluding the charge of \
$2.0 million, net loss was $8.2 million.
Net sales were up 9.9% to $61.5 million (up 7.1% organically) from $56.0 million.
The operating expenses consisted of $1.2 million in salaries, $0.4 million in rent and $0.3 million of other costs, a \
total of $1.9 million.
Professional fees were $310,000 (2023: $240,000), an increase of $70,000 or 29%.
The loss comprised of impairment of $4.0 million and operating losses of $1.1 million was $5.1 million.
Total revenue of $20.3 million consisted of $15.1 million of subscription revenue and $5.2 million of services revenue, \
compared to total revenue of $18.0 million, which consisted of $14.0 million and $4.0 million, respectively.
As of March 31, 2024 we had cash of $800,000 and a working capital deficit of $2,100,000, compared to cash of $1,100,000 \
and a working capital deficit of $1,500,000.
Net income available to common stockholders decreased $1.0 million, or 50.0%, from $2.0 million to $1.0 million. Diluted \
earnings per share decreased $0.05, or 45%, from $0.11 to $0.06.
The provision for credit losses decreased $1.0 million to a benefit of $0.2 million from a provision of $0.8 million.
Sales increased by 1,200 units to 14,200 units, a 9.2% increase.
Adjusted EBITDA was $2.2 million, a decrease of $0.6 million from Adjusted EBITDA of $2.8 million.
Loss per share improved from a loss of $1.10 to a loss of $0.85, i.e. by $0.25.
Compared with the first quarter of 2023, revenue declined $0.9 million (18%); compared with the fourth quarter of 2023, \
it rose $0.1 million (2.5%) to $4.1 million.
Net loss for the three and six months ended June 30, 2024 was $2.2 million and $4.9 million, an increase of 10% and 22%, \
respectively, compared to $2.0 million and $4.0 million.
We expect net revenues of approximately $25.0 million for the quarter, representing growth of approximately 25% compared \
to $20.1 million, and approximately $95.0 million for the year, representing growth of 20% compared to $79.1 million.
Gain on sale of assets of $3.0 million in 2023 did not recur. Net income was $0.2 million, compared to $3.4 million, a \
decrease of $3.2 million.
The decrease in net income of $3.2 million is due to the absence of the gain of $3.0 million and higher taxes of $0.2 \
million.
Total operating expenses for the quarter were $3,210,004, made up of cost of revenue of $1,110,002 and selling, general \
and administrative expenses of $2,100,002.
Net loss totalled $1.8 million, comprising a gross profit of $0.6 million and operating expenses of $2.4 million.
"""
SLIPS = [  # a slip in a wording of the above, the rule that finds it
    ("Net loss was $(4.1) million compared to $(2.0) million, an increase in the loss of $3.1 million.", "NT201"),
    ("Net loss was $0.5 million as compared to net income of $0.5 million, a decrease of $0.4 million.", "NT201"),
    ("For the quarter we had a net loss of $451,200, which consisted of operating costs of $650,000, offset by interest income of "
     "$298,800.", "NT203"),
    ("Revenue decreased by $2.6 million, or 27%, to $12.4 million from $15.0 million.", "NT202"),
    ("Operating expenses were $412,311, consisting of professional fees of $200,000, salaries of $150,000 and other expenses of "
     "$72,311.", "NT203"),
]  # fmt: skip


def found(sentence: str) -> list[str]:
    """The codes of the errors and warnings in a notice that explains a change so."""
    report = check(tieout.read(explained(sentence), name="notice"))
    return [one.code for one in report.findings if one.weight != "note"]


@pytest.mark.parametrize("sentence", IN_ORDER.splitlines())
def test_wordings_in_order_give_nothing(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(("sentence", "code"), SLIPS)
def test_slips_in_them_are_found(sentence: str, code: str) -> None:
    assert set(found(sentence)) == {code}
