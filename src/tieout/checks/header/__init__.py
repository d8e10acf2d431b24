"""HD: the rules of the header and the envelope."""
