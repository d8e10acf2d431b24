"""Bytes to text, elements, table cells and check boxes that know their places."""
