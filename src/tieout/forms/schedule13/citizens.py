"""The wordings in which a schedule tells whose citizen a person is."""

import re

# States and countries as they stand in a pattern, their adjectives among them
PLACES = (
    r"Delaware|New\s+York|New\s+Jersey|California|Nevada|Texas|Florida|Massachusetts|Connecticut|Illinois|Pennsylvania|Ohio|Michigan|Minnesota|"
    r"Maryland|Virginia|West\s+Virginia|North\s+Carolina|South\s+Carolina|Georgia|Colorado|Utah|Washington|Oregon|Arizona|Wyoming|Wisconsin|"
    r"Missouri|Indiana|Tennessee|Kentucky|Louisiana|Alabama|Mississippi|Arkansas|Oklahoma|Kansas|Nebraska|Iowa|Idaho|Montana|Hawaii|Alaska|"
    r"Maine|Vermont|New\s+Hampshire|Rhode\s+Island|New\s+Mexico|North\s+Dakota|South\s+Dakota|Puerto\s+Rico|District\s+of\s+Columbia|"
    r"Cayman\s+Islands?|British\s+Virgin\s+Islands?|U\.?S\.?\s+Virgin\s+Islands|Virgin\s+Islands|Bermuda|Bahamas|Marshall\s+Islands|Liberia|"
    r"Liberian|Panama|Panamanian|Canada|Canadian|Ontario|Quebec|British\s+Columbia|Alberta|England(?:\s+and\s+Wales)?|English|Scotland|Scottish|"
    r"United\s+Kingdom|Ireland|Irish|France|French|Germany|German|Netherlands|Dutch|Belgium|Belgian|Luxembourg|Switzerland|Swiss|Austria|Austrian|"
    r"Italy|Italian|Spain|Spanish|Portugal|Portuguese|Sweden|Swedish|Norway|Norwegian|Denmark|Danish|Finland|Finnish|Greece|Greek|Cyprus|"
    r"Cypriot|Malta|Israel|Israeli|Japan|Japanese|China|Chinese|Hong\s+Kong|Taiwan|Singapore|Singaporean|Korea|Korean|India|Indian|Australia|"
    r"Australian|New\s+Zealand|Guernsey|Jersey|Isle\s+of\s+Man|Gibraltar|Liechtenstein|Mauritius|Brazil|Brazilian|Mexico|Mexican|Argentina|"
    r"Chile|South\s+Africa|Russia|Russian|Turkey|Saudi\s+Arabia|Kuwait|Curacao|Netherlands\s+Antilles|Anguilla|Nevis|Barbados"
)
PLACES_NAMED = rf"{PLACES}|United\s+States(?:\s+of\s+America)?|U\.S\.A?\.?|USA"
# "Jane Doe, a citizen of the United States"
APPOSED = re.compile(
    r"(?P<verb>,\s+(?:who\s+is\s+)?(?:each\s+)?(?:an?\s+(?:individual\s+and\s+(?:an?\s+)?)?)?)(?i:citizens?)\s+of\s+(?i:the\s+)?"
    r"(?P<value>[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|of(?:\s+the)?(?=\s+[A-Z]))){0,7})"
)
APPOSED_AMERICAN = re.compile(r"(?P<verb>,\s+an?)\s+(?P<value>United\s+States|U\.?S\.?|American)\s+citizen\b")
CITIZEN = re.compile(
    r"(?i)(?P<verb>\b(?:is|are))\s+(?:each\s+|both\s+|all\s+)?(?:an?\s+)?(?:naturalized\s+|dual\s+)?(?:citizens?|nationals?)(?:\s+and\s+residents?)?\s+of\s+(?:the\s+)?(?:Republic\s+of\s+)?"
    r"(?P<value>(?-i:[A-Z])[\w’-]*(?:\.[A-Z]\.?){0,2}(?:\s+(?:(?-i:[A-Z])[\w’-]*|of(?:\s+the)?(?=\s+(?-i:[A-Z])))){0,7})"
)
AMERICAN = re.compile(
    r"(?i)(?P<verb>\b(?:is|are))\s+(?:each\s+|both\s+|all\s+)?(?:an?\s+)?(?P<value>United\s+States|U\.?S\.?|American|[A-Z][a-z]+)\s+citizens?\b"
)
