"""The phrases in which sentences tell of a transaction: verb and amount, day, price, how, and by whom."""

import re

from tieout.forms.schedule13.transactions.wording import CURRENCY, DATE, FIGURE, MONTH

FLAGS = re.IGNORECASE | re.VERBOSE

# A full stop before a new sentence, not one behind "Inc", "L.P", "Mr" or an initial; a blank line, a bullet, "(ii)"
STOP = re.compile(
    r"""
    [.] (?<!\bInc\.)(?<!\bCorp\.)(?<!\bCo\.)(?<!\bLtd\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bNo\.)(?<!\bSt\.)
    (?<!\bJr\.)(?<!\bINC\.)(?<!\bCORP\.)(?<!\bCO\.)(?<!\bLTD\.)(?<!\b[A-Z]\.) \s{1,20}(?=[A-Z“"(])
  | \n[ \t\xa0\r]*\n
  | (?<!\bsold)(?<!\bpurchased)(?<!\bacquired)(?<!\band) \n(?=[ \t\xa0]*(?:[-•·*]\s|\([a-z0-9]{1,4}\)\s))
    """,
    re.VERBOSE,
)
# where a line of the text is one of the print: any line's end
LINE_STOP = re.compile(rf"{STOP.pattern} | \n", re.VERBOSE)
BOUGHT = r"(?:purchased|bought|acquired|received|(?:was|were|been)\s+(?:granted|awarded|issued))"
SOLD = r"(?:sold|disposed\s+of|distributed|donated|surrendered|transferred|gifted|gave|made\s+a\s+(?:gift|donation)\s+of)"
SELLING = re.compile(rf"(?:{SOLD}|sales?|dispositions?)", re.IGNORECASE)
# "shares of Common Stock", "Class A Shares", "ADSs": what is counted; not options or warrants, nor shares that those are for
NOUN = r"""
    (?:additional\s+)? (?:of\s+(?:the|its|his|her)\s+)?
    (?: (?!(?:warrants?|options?|notes?|rights?|to|days?|percent|shares?|of|at|for|per|on|in)\b) [A-Za-z][\w’'.-]*\s+ ){0,5}?
    (?:shares?|units|ad[sr]s?|common\s+stock|of\s+(?:them|these|those))\b (?!\s+(?:issuable|underlying|subject))
"""
AGGREGATE = r"""
    (?:an?\s+|another\s+|the\s+)? (?:additional\s+|further\s+)? (?:(?:aggregate|total|net|combined|block)\s+)?
    (?:(?:amount|number)\s+)? (?:of\s+)? (?:approximately\s+|about\s+|another\s+)?
"""
AMOUNT = rf"(?<![$\d.,]) (?P<figure>{FIGURE}) \s+ {NOUN}"
# "purchased 10,000 shares", "sold, through a broker, an aggregate of 5,000 shares", "acquired from Alder on May 3, 1996 500 shares"
ACTIVE = re.compile(
    rf"""
    \b (?P<verb>{BOUGHT}|{SOLD}) \b
    (?: ,?\s*(?:in|through|on|via|directly|pursuant|from)\s[^.;:$\d]{{0,80}}?[,\s] )?
    (?: ,?\s{{0,9}}on\s{{1,9}}{DATE},?\s )?
    \s{{0,40}} (?:\((?:[a-h]|[ivx]{{1,4}})\)\s+)? {AGGREGATE} {AMOUNT}
    """,
    FLAGS,
)
# "exercised an option for 5,000 shares", "converted its notes into 5,000 shares": what was had for it
TURNED = re.compile(
    rf"""
    \b (?<!\bbe\s)(?<!\bbeen\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bis\s)(?<!\bare\s)
    (?P<verb>exercised|converted)
    (?: (?<=exercised)\s [^.;$]{{0,80}}? \b(?:options?|warrants?)\s
        [^.;$\d]{{0,60}}? \b(?:for|to\s+(?:purchase|acquire|buy)|covering)
      | (?<=converted)\s [^.;]{{0,160}}? \sinto )
    \s{{1,40}} {AGGREGATE} {AMOUNT}
    """,
    FLAGS,
)
# "converted 5,000 Class B Shares into Class A Shares on a one-for-one basis": as many of the one as of the other
TURNED_ALIKE = re.compile(
    rf"""
    \b (?<!\bbe\s)(?<!\bbeen\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bis\s)(?<!\bare\s)
    (?P<verb>converted)\s+ {AGGREGATE} {AMOUNT} [^.;$\d]{{0,80}}? \sinto\s+ [^.;$\d]{{0,120}}?
    \b(?:one|1|share)[\s-]{{1,3}}(?:for|to)[\s-]{{1,3}}(?:one|1|share)\b
    """,
    FLAGS,
)
TURNING = ("exercised", "converted")
# an option exercised, or shares converted, for fewer shares than those named, or for some of each; an option of others
PARTLY = re.compile(r"(?i)\b(?:cashless|net\s+(?:exercise|settle\w*|issu\w+)|withh\w+|each)\b")
OF_OTHERS = re.compile(r"(?i)\bunderwrit\w+|\bover-?\s?allotment\b|\bputs?\b")
# "10,000 shares were purchased"
PASSIVE = re.compile(
    rf"""
    (?<!\w) {AMOUNT}
    (?: (?!\b(?:purchased|bought|acquired|sold|which)\b) [^.;$\d] ){{0,100}}?
    \s (?:were|was|have\s+been|has\s+been)\s+ (?:\w+ly\s+)?
    (?P<verb>purchased|bought|acquired|sold|disposed\s+of|surrendered|distributed|issued|granted|awarded)\b
    """,
    FLAGS,
)
# "made open market purchases of 7,000 shares": only in a sentence that says that they were made
NOMINAL = re.compile(
    rf"\b (?P<verb>purchases?|sales?|acquisitions?|dispositions?)\s+ (?:by\s+(?=\S)[^.;,\d]{{2,60}}\s)? of\s+ {AGGREGATE} {AMOUNT}",
    FLAGS,
)
DONE = re.compile(r"(?i)\b(?:effected|made|completed|executed|consummated|closed|engaged\s+in|occurred)\b")
# "... and 2,000 shares at $5.05": a further amount of the same verb
FURTHER = re.compile(
    rf"""
    (?:[,;]|\band\b)\s+ (?:\((?:[a-h]|[ivx]{{1,4}})\)\s+)? (?:(?:an?\s+)?(?:another|additional)\s+)? {AMOUNT}
    (?=(?:[^.;,$]|,\s{{1,9}}(?:19|20)\d\d\b){{0,60}}?[\s(](?:at|for)\s[^.;]{{0,60}}?[$€£])
    """,
    FLAGS,
)
EACH = r"(?:(?:per|a|/|for\s+each|each)\s*(?:\w+\s+){0,2}?(?:share|unit|ad[sr]s?)\b)"
# "$5.01", "$5-1/4", "$12 3/8"
EIGHTHS = r"(?:\d{1,5}(?:\s{1,3}|-))?\d{1,2}/(?:2|4|8|16|32|64)(?![\d/])"
ONE = (
    rf"(?:{CURRENCY}\s?(?:{EIGHTHS}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"(?!\s*(?:million|billion|[\d,]*\d)|[\s-]\d{1,2}/\d|/\d))"
)
# a day and an amount without a verb, in a list that a sentence leads to: "3/5/20: 500 shares at $5.00"
LOT = re.compile(
    rf"""
    (?P<date>{DATE}) \s*+(?:[,:–—-]\s*+)? (?P<figure>{FIGURE}) \s+ {NOUN}
    \s*(?:@|at|for)\s* (?:an?\s+(?:(?:weighted\s+)?average\s+)?price\s+of\s+)? (?P<price>{CURRENCY}?\s?(?:{FIGURE}|\.\d+))
    """,
    FLAGS,
)

# the same, the amount first: "500 shares on March 5, 2020 at $5.00 per share"
LOT_ON = re.compile(
    rf"""
    (?<![$\d.,]) (?P<figure>{FIGURE}) \s+ {NOUN} ,?\s+on\s+ (?P<date>{DATE}) ,?
    \s*(?:@|at|for)\s* (?:an?\s+(?:average\s+)?price\s+of\s+)? (?P<price>{ONE})
    """,
    FLAGS,
)

# what makes a verb behind it tell of no transaction that was made; "May" is a month
UNDONE = re.compile(
    r"""
    \b(?:(?-i:may)|will|would|shall|could|might|not|never|nor|neither|no|none|if|unless|agreed|agrees|intends?|plans?|proposes?
        |entitled|obligat\w+|able|right|when)\b [^.;]{0,80}$
  | \bbe\s+$ | \bto\s+(?:be\s+)?$
    """,
    FLAGS,
)
# what the issuer did is no transaction of a reporting person
ISSUER = re.compile(
    r"(?i)(?:^|[,;]|\b(?:and|which|that)\b)\s*the\s+(?:issuer|company)\s+(?:[\w’']{1,20}\s+){0,10}$|^\W*the\s+(?:issuer|company)\b.{0,80}\bit\s+$"
)
# a day that leads to the next transaction: "... and on"
NEXT_DAY = re.compile(r"(?i)(?:\band|[,;])\s+(?:then\s+)?on\s+$")
# a verb and a number of shares in any order, and what takes the certainty from it
TOLD = re.compile(
    rf"""
    \b(?:purchased|sold|bought|acquired|exercised|converted|gave)\b [^.;]{{0,200}}?
    (?<![$\d.,])(?:{FIGURE})\s+(?:\w+\s+){{0,3}}?shares\b
  | (?<![$\d.,])(?:{FIGURE})\s+(?:\w+\s+){{0,3}}?shares\b [^.;]{{0,200}}? \b(?:were|was)\s+(?:purchased|sold|bought|acquired)\b
  | \b(?:purchases?d?|sales?|sold|bought|acquired)\b [^.;$]{{0,200}}? (?<![$€£\d.,])\d{{1,3}}(?:,\d{{3}})+(?![\d.,%]) # of a list
    """,
    FLAGS,
)
UNTOLD = re.compile(
    r"""
    \b(?:(?-i:may)|will|would|shall|could|might|not|never|nor|neither|no|none|if|unless|agreed|agrees|intends?|plans?|proposes?
        |entitled|options?|warrants?|beneficial\w*|outstanding)\b
    """,
    FLAGS,
)
# a sentence that speaks of the table beside it
OF_A_TABLE = re.compile(
    r"(?i)\b(?:aggregate|total(?:s|ing)?|following|follows|below|above|set\s+forth|listed|tables?|schedule|annex|exhibit|appendix|includ\w+|such|these|those"
    r"|average|various|several|respectively)\b|:$"
)
RESPECTIVE = re.compile(
    rf"\b(?:{BOUGHT}|{SOLD})\b [^.;]{{0,300}} \brespectively\b | \brespectively\b [^.;]{{0,100}} \b(?:purchased|sold)\b", FLAGS
)

# "between March 3, 2020 and March 10, 2020"; "on March 3, 4 and 5, 2020", "on each of March 3, 2020 and March 5, 2020"
PERIOD = re.compile(
    rf"""
    \b(?:between|from|beginning\s+on)\s+
    (?P<span> (?:{DATE}|{MONTH}\s+\d{{1,2}}) (?:\s*,)? \s+
              (?:and|to|through|until|and\s+ending\s+on)\s+ (?:and\s+including\s+)? {DATE} )
    """,
    FLAGS,
)
SEVERAL = re.compile(
    rf"""
    \bon\s+ (?:each\s+of\s+|both\s+)?
    (?P<span> {MONTH}\s+\d{{1,2}}(?:,\s{{1,9}}\d{{4}})? (?:\s*,\s*(?:{MONTH}\s+)?\d{{1,2}}(?:,\s{{1,9}}\d{{4}}(?!\d))?){{0,8}}
              ,?\s+and\s+ (?:on\s+)? (?:{MONTH}\s+)? \d{{1,2}},?\s+\d{{4}} )
    """,
    FLAGS,
)
# a day that is not the one of the transaction: "dated March 3, 2020"
OTHER_DAY = re.compile(
    r"""
    \b(?:dated|as\s+of|since|until|through|expir\w+(?:\s+on)?|due(?:\s+on)?|ended|ending|filed(?:\s+on)?|matur\w+(?:\s+on)?|by|before
        |prior\s+to)\s*(?:the\s+)?$
    """,
    FLAGS,
)
# "The closing of such purchase occurred on December 18, 2012"
CLOSING = re.compile(
    rf"""
    \b(?:such|the|this|that)\s+(?:purchases?|sales?|transactions?|acquisitions?|dispositions?)\b
    [^.;]{{0,60}}? \bon\s+ (?P<date>{DATE})
    """,
    FLAGS,
)

# "prices ranging from $5.00 to $5.25"
SPREAD = re.compile(
    rf"""
    (?:prices?|range)\b [^.;$]{{0,60}}? \b(?:from|between|of)\s+
    (?P<span> {ONE} (?:\s+{EACH})? \s*(?:to|and|through|[-–—])\s* {CURRENCY}?\s?(?:{EIGHTHS}|{FIGURE}|\.\d+) )
    """,
    FLAGS,
)
# "$5.01 per share", "a price per share of $2.50", "at $1.00"
PRICES = re.compile(
    rf"""
    (?P<each>{ONE}) (?:\s*\([^)]{{0,40}}\))? ,?\s+ {EACH}
  | \b(?P<kind>(?:\w{{1,20}}[\s-]{{1,3}}){{0,4}}) (?:price|cost)\s+ (?:paid\s+)? (?:{EACH}\s*)? (?:paid\s+)?
    (?:of|was|equal\s+to)\s+ (?:approximately\s+)? (?P<told>{ONE})
  | (?:\bat\s+|@\s{{0,3}}) (?:approximately\s+)? (?P<at>{ONE}) (?!\s+in\s+(?:the\s+)?aggregate)
  | \b(?:at|price\s+of)\s+ (?P<bare>\d{{1,4}}(?:[\s-]\d{{1,2}}/(?:2|4|8|16|32|64)|\.\d{{1,4}})) \s+ {EACH}
    """,
    FLAGS,
)
# " at $10 and ": what stands between two amounts that the same day is said of behind
AT_PRICE_AND = re.compile(
    rf"(?:\s+(?:at|@|for)\s+ (?:an?\s+(?:average\s+)?price\s+of\s+)? {ONE} (?:\s+{EACH})? )? \s*,?\s+and (?:\s+then)? \s*", FLAGS
)
# "..., options to acquire 500,000 shares": what follows is of another security
OTHER_SECURITY = re.compile(r"(?i)(?:,|\band)\s+(?:options?|warrants?|rights)\s+to\s+(?:acquire|purchase|buy)\s+(?:up\s+to\s+)?\d")
WHOLE = re.compile(r"(?i)\b(?:aggregate|total|combined|gross)\b")
# the ends of a range are no price
FIRST_OF_TWO = re.compile(rf"(?i)\s*(?:to|and|[-–—])\s*{CURRENCY}")
SECOND_OF_TWO = re.compile(
    r"(?i)(?:(?:between|from)\s+|[$€£]\s?)[^\s$]{1,12}(?:\s\d{1,2}/\d{1,2})?(?:\s+(?:per|a)\s+(?:share|unit))?\s*"
    r"(?:(?:to|and)\s+|[-–—]\s?)$"
)

HOW = re.compile(
    rf"""
    \b (?:
      (?:in|through|via|on|upon|pursuant\s+to|by\s+means\s+of|as\s+part\s+of|under)\s+
      (?:(?:an?|the|one\s+or\s+more|various|multiple|a\s+series\s+of|such|its|his|her)\s+)?
      (?:(?:the\s+)?\w+[’']s\s+)?
      (?: open[\s-]market | privat | negotiat | block | broker | over[\s-]the[\s-]counter | connection\s+with | nasdaq
        | new\s+york\s+stock | nyse | otc | underwritten | (?:initial\s+)?public\s+offering | exercise | conversion
        | vesting | ordinary | secondary | tender | registered | (?:rule\s+)?10b5 | (?:stock\s+)?exchange | dividend | merger
        | (?:\w+\s+){{0,4}}?(?:agreement|plan|program|offering) )
    | from\s+the\s+(?:issuer|company|underwriters?)\b
    )
    (?: (?!\s(?:at|for)\s+(?:an?\s|the\s|{CURRENCY}|prices?|\d) | \s(?:on|between)\s+(?:{MONTH}|\d) | \s(?:by|during|and)\s)
        (?: [^.;,$(:] | ,(?=\s(?:19|20)\d\d\b) ) ){{0,140}}
  | \bopen[\s-]market(?=\s+(?:purchases?|sales?|transactions?)\b)
    """,
    FLAGS,
)

# what stands before a subject and behind it
LEADING = re.compile(
    r"""
    ^[\s,;:)(]* (?:[a-e]\.[\s\xa0]{2,40})?
    (?: (?: and | or | then | also | while | whereas | additionally | in\s+addition | further(?:more)? | subsequently | thereafter
          | specifically | that | as\s+previously\s+(?:disclosed|reported)
          | during\s+the\s+(?:past|last)\s+(?:sixty|60)(?:\s+\(60\))?\s+days | \([a-z0-9]{1,3}\) )\b [\s,:]* ){0,4}
    """,
    FLAGS,
)
TRAILING = re.compile(
    r"""
    [\s,]{0,40} (?: \b(?:has|have|had|also|then|further|subsequently|each|collectively|directly|indirectly|was|were|who|which
    |together)\b     [\s,]{0,40} ){0,4}$
    """,
    FLAGS,
)
PRONOUN = re.compile(r"(?i)(?:he|she|it|they|we|i|who|which)")
SMALL = frozenset(re.findall(r"\w+", "of the and for de van von as to a trustee on behalf its his her certain funds accounts each"))
NAMED = re.compile(
    r"(?:[Tt]he\s+|[Ee]ach\s+of\s+(?:the\s+)?|[Cc]ertain\s+(?:of\s+the\s+)?)?[A-Z0-9][^;:\n]*(?:\n(?![ \t\xa0]*\n)[^;:\n]+){0,3}"
)
NAME = r"""
    (?P<name> (?:the\s+)? [A-Z][\w’'.&-]* (?:,?\s(?:[A-Z][\w’'.&-]*|of|and|the|&)){0,10}? )
    (?=\s+(?:from|in|at|on|for|pursuant|through|to|under|upon|as|via|during)\b|[;.]?\s*$|,\s(?!L\.|LLC|LP|Inc|Ltd)|;|\.\s)
"""
BY_NAME = re.compile(rf"\bby\s+{NAME}", re.VERBOSE)
TO_NAME = re.compile(rf"\bto\s+{NAME}", re.VERBOSE)
