"""Forms 3, 4 and 5 of invented people that are in order, each a practice that is met with often and that a rule might take amiss."""

from typing import Any

from samples.clean import awards, holders, statements, trades

FORMS: dict[str, dict[str, Any]] = {**awards.FORMS, **holders.FORMS, **statements.FORMS, **trades.FORMS}
