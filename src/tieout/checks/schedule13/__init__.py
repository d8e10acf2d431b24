"""BO: the rules of Schedules 13D and 13G (beneficial owners)."""
