"""The rules that a filing must hold to, one a file, and what runs them."""
