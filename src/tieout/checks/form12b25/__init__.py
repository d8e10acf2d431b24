"""NT: the rules of Form 12b-25 (late notices)."""
