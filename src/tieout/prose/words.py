"""The words that decide what a figure is: for changes, comparisons, errors, weights; and those that end a phrase."""

from typing import Literal

Direction = Literal["increase", "decrease"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


UP = _set(
    "increase increases increased increasing rise rises rose risen rising grow grows grew grown growing growth climb "
    "climbed expanded widened widening jumped surged gained upward soared spiked ballooned rebounded strengthened "
    "jumping surging soaring climbing expanding gaining deepened deepening swelled"
)
DOWN = _set(
    "decrease decreases decreased decreasing decline declines declined declining reduce reduces reduced reducing reduction "
    "reductions fall falls fell fallen falling drop drops dropped dropping lowered lowering shrank shrunk narrowed "
    "narrowing contracted contraction downward slipped plunged slid tumbled dipped compressed softened weakened deteriorated "
    "moderated eased slowed sank diminished lessened receded retreated plummeted plummeting plunging slumped slipping "
    "sliding shrinking tumbling contracting cut cutting"
)
NEITHER = _set(
    "change changed changes difference variance improvement improved improve improves improving worsened worsen went moved swung"
)
CHANGES = UP | DOWN | NEITHER
# what stands before "in M" or "of D"; the others of CHANGES are verbs only
CHANGE_NOUNS = _set(
    "increase increases decrease decreases decline declines reduction reductions growth rise drop fall change changes "
    "difference variance improvement contraction"
)
HIGHER = _set("higher greater increased more")
LOWER = _set("lower reduced decreased smaller less fewer")
OVER = _set("overstatement overstatements overstated overstating overstate over-recognition over-statement over-recognized")
UNDER = _set(
    "understatement understatements understated understating understate under-recognition under-statement under-recognized"
)
# behind these, "from" tells the cause: "the increase resulted from lower revenues of D"
ARISING = _set("resulted results resulting stemmed stems stemming arose arises arising derived derives")
REVISED = _set("adjusted revised restated reset")  # behind "was": "the exercise price was adjusted from B to A"
MISSTATED = OVER | UNDER

FACTORS = {"doubled": 2, "tripled": 3, "quadrupled": 4} | {
    f"{word}{joint}fold": times
    for word, times in {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}.items()
    for joint in ("", "-")
}
FRACTIONS = {
    "two-thirds": (2, 3),
    "one-third": (1, 3),
    "one-half": (1, 2),
    "half": (1, 2),
    "three-quarters": (3, 4),
    "three-fourths": (3, 4),
    "one-quarter": (1, 4),
    "one-fourth": (1, 4),
}
SMALL = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "thousands": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "mm": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
LETTERS = {"k": 10**3, "m": 10**6, "mm": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12}
CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "u.s.$": "USD",
    "usd": "USD",
    "cdn$": "CAD",
    "cad$": "CAD",
    "ca$": "CAD",
    "c$": "CAD",
    "cad": "CAD",
    "au$": "AUD",
    "a$": "AUD",
    "aud": "AUD",
    "hk$": "HKD",
    "hkd": "HKD",
    "nt$": "TWD",
    "nz$": "NZD",
    "s$": "SGD",
    "r$": "BRL",
    "€": "EUR",
    "eur": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "rmb": "CNY",
    "cny": "CNY",
    "chf": "CHF",
    "jpy": "JPY",
}

DETERMINERS = _set(
    "a an the its our their his her this that these those such any each all both no every another company's registrant's whose"
)
POINTERS = _set("it they which that who whom this these he she we there what nor neither while whereas although")
PREPOSITIONS = _set(
    "plus minus of from for in to on per by with at as under during through between into over against upon within without "
    "about versus vs via until since before after above below than toward towards among across excluding including net-of "
    "despite inclusive exclusive"
)
COMPARES = _set("compared compares compare comparing comparison relative versus vs against contrast contrasted opposed")
COPULAS = _set("was were is are be been being remained")
AUXILIARIES = _set(
    "is are was were be been being has have had will would may might could should can cannot must do does did expected expects "
    "expect anticipated anticipates estimated estimates projected believed believes likely not to preliminarily currently "
    "approximately calculated"
)
LEVELS = _set(
    "equal equals exceeds exceed was were is are be been totaled totalled totaling totalling included includes including "
    "include reached exceeded approximated averaged equaled equalled represented represents representing constituted "
    "constitutes comprised comprises contributed remained aggregated aggregating approximates reaches"
)
SHARES_OF = _set(
    "was were is are be been represented represents representing represent constituted constitutes constituting comprised "
    "comprises comprising for accounted accounts accounting"
)
VERBS = _set(
    "worth valued equal equals exceeds exceed was were is are be been being has have had having will would may might could "
    "should can cannot must do does did expect expects expected anticipate anticipates anticipated believe believes believed "
    "reported reporting recorded recording recognize recognized recognizes recognizing identified identifies identify "
    "include includes included including incurred incurs incur received receive receives receiving paid pays paying "
    "purchased purchasing acquired acquire acquires acquiring issued issuing sold sells entered completed completes closed "
    "determined determines raised borrowed generated generates generating represents represented representing reflects "
    "reflected reflecting reflect resulted resulting totaled totaling totalled amounted amounting exceeded reached "
    "experienced experiences experiencing announced disclosed stated shows showed made makes making became become becomes "
    "granted transferred converted exercised invested repaid contributed comprised comprises consisting consisted consists "
    "relates due owing owns owned holds held beneficially increased decreased declined increases decreases increasing "
    "decreasing reduced reducing reduces overstated understated offset partially primarily mainly principally largely "
    "impacted affected needed requires required intends intend planned concluded concludes discovered corrected correcting "
    "said says provides providing following rose fell grew dropped contains contained earned financed satisfied settled "
    "secured came derived arose stemmed redeemed tendered remained remains vest vests vested deposited matures went bears "
    "bore offered priced distributed reaches using subject shall pursuant loaned bear indicate indicates indicated "
    "indicating expended swung bearing soared spiked ballooned rebounded strengthened slipped plunged slid tumbled dipped "
    "compressed softened weakened deteriorated moderated eased slowed sank diminished lessened worsened "
    "deepened swelled plummeted plummeting plunging slumped improve improved restate restating found revealed uncovered "
    "authorized awarded added "
    "exclude excludes excluded"
)
# who reports: what stands right behind them and is a noun elsewhere is a verb ("the Company estimates total assets of")
AGENTS = _set("company registrant issuer management corporation partnership trust bank we results")
REPORTS = _set("estimates reports projects forecasts plans records estimate report project forecast indicate")
# verbs behind "to", "will" and "not" that are nouns elsewhere
BASES = _set(
    "report impact record estimate issue purchase hold sell offer affect need plan result show be have reflect total "
    "increase decrease satisfy cover fund finance"
)
ADVERBS = _set(
    "quarterly annually monthly thereafter ratably equally also approximately about only primarily mainly principally "
    "largely significantly substantially slightly materially currently then further additionally respectively preliminarily "
    "mostly directly indirectly previously originally initially together collectively partially essentially virtually relatively"
)
# what a measure may begin with in print and is no part of its name
LEADING = _set(
    "estimated expected anticipated preliminary reported projected potential approximate significant material unaudited "
    "certain related respective new further initial recorded and or own about approximately forecasted forecast same "
    "comparable corresponding prior previous negative additional"
)
# measures that take a preposition behind them: "loss from continuing operations", "cost of sales"
CARRIERS = _set(
    "percent percentage loss losses income cost costs revenue revenues sales cash provision proceeds gain gains charge "
    "charges impairment benefit expense expenses number amount earnings value price balance balances deficiency deficit "
    "used provided attributable available allocable applicable payments shares investment investments liability liabilities "
    "obligation obligations debt interest margin fees receivable receivables inventory inventories allowance reserve "
    "reserves goodwill credit capital return returns funds loan loans line lines write-down write-off write-downs write- "
    "offs right volume backlog bookings orders billings deposits securities purchase recognition carrying issuance sale "
    "extinguishment settlement disposal disposition forgiveness remeasurement depreciation amortization use "
    "change changes flow flows yield yields"
)
# nouns that a figure of money or a percent is commonly of; by these a list "M1 and M2" is parted, and a far subject found
HEADS = _set(
    "revenue revenues sales income loss losses expense expenses cost costs profit profits margin margins earnings ebitda "
    "cash assets asset liabilities liability debt receivable receivables payable payables inventory inventories deficit "
    "equity balance balances price proceeds consideration charge charges impairment impairments provision reserve reserves "
    "fees payments payment deposits loans backlog bookings orders goodwill capital depreciation amortization interest tax "
    "taxes benefit shares stock stockholders' value amount amounts total compensation dividends rent royalties allowance "
    "gains gain funds purchase-price equivalents"
)
LOSSES, GAINS = ("loss", "losses", "deficit"), ("income", "profit", "earnings", "gain", "ebitda")
# what a measure may be told "before" of: "loss before income taxes"
RESULTS = _set("loss losses income profit profits earnings gain operations")
# words of an aside between commas behind a measure: "net loss per share, basic and diluted, was"
ASIDES = _set("basic and diluted net of tax taxes income tax-effected unaudited as adjusted restated before after or")
OUTLETS = _set("store stores sales restaurant restaurants club clubs center centers hotel hotels salon property unit")
# "selling, general and administrative": commas inside a name
AFTER_COMMA = _set("general plant depletion amortization marketing administrative cash")
BEFORE_COMMA = _set("selling property depreciation sales research cash")
COMPOUNDS = frozenset(
    (
        ("cash", "cash"),
        ("property", "equipment"),
        ("depreciation", "amortization"),
        ("profit", "loss"),
        ("cash", "restricted"),
        ("cash", "marketable"),
        ("equivalents", "restricted"),
        ("equivalents", "marketable"),
        ("equivalents", "short-term"),
        ("payable", "other"),
        ("payable", "accrued"),
        ("interest", "dividend"),
        ("interest", "other"),
        ("sales", "marketing"),
        ("loss", "comprehensive"),
        ("costs", "expenses"),
        ("assets", "liabilities"),
    )
)
# nouns of money that win over a nearer noun: "the purchase price of the Note, ... owned by the Company, is A"
VALUES = _set("price prices amount value proceeds consideration cost capitalization balance")
# what no measure ends in: days, persons and bare words of order
UNMEASURED = _set(
    "date dates day days time period periods year years month months quarter quarters week weeks anniversary hereof person "
    "persons company issuer registrant greater lesser higher lower earlier later follows lieu calculated transactions trades "
    "owner owners holder holders"
)
VESTS = _set("vest vests vested vesting exercisable")
# what may follow a count of securities and say whose they are or what they come from
HOLDING = _set("held owned beneficially directly indirectly issuable receivable")
# nouns of doing: "cancellation of A of term loans" is of the loans
DOINGS = _set(
    "repurchase classification reclassification recognition deferral borrowing borrowings refinancing prepayment "
    "cancellation payment payments retirement conversion repayment issuance exchange forgiveness receipt transfer redemption lieu"
)
PARTS = _set("related attributable associated derived relating generated resulting")  # "M related to S"
DEALS = _set(
    "expended authorized awarded "
    "merged merger signed divested disposed assigned exchanged cancelled canceled amended delivered distributed declared "
    "converted agreement offering placement contributed pledged tendered acquire sell issue transfer exchange deposited "
    "withdrew withdrawn amendment purchased purchase acquired acquisition sold sale issued issuance completed consummated "
    "closed entered received granted repaid borrowed paid transferred exercised executed invested raised priced agreed "
    "subscribed redeemed loaned"
)


def direction(word: str) -> Direction | None:
    """Whither a word of change points; None for "change" and words of no direction.

    >>> direction("fell"), direction("change")
    ('decrease', None)
    """
    if word in UP or word in HIGHER or word == "up":
        return "increase"
    return "decrease" if word in DOWN or word in LOWER or word in ("down", "off") else None
