"""The wordings in which a schedule tells whose citizen a person is."""

import re

CITIZEN = re.compile(
    r"(?i)(?P<verb>\b(?:is|are))\s+(?:each\s+|both\s+|all\s+)?(?:an?\s+)?(?:naturalized\s+|dual\s+)?(?:citizens?|nationals?)(?:\s+and\s+residents?)?\s+of\s+(?:the\s+)?(?:Republic\s+of\s+)?"
    r"(?P<value>(?-i:[A-Z])[\w’-]*(?:\.[A-Z]\.?){0,2}(?:\s+(?:(?-i:[A-Z])[\w’-]*|of(?:\s+the)?(?=\s+(?-i:[A-Z])))){0,7})"
)
AMERICAN = re.compile(
    r"(?i)(?P<verb>\b(?:is|are))\s+(?:each\s+|both\s+|all\s+)?(?:an?\s+)?(?P<value>United\s+States|U\.?S\.?|American|[A-Z][a-z]+)\s+citizens?\b"
)
