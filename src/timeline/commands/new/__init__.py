"""``timeline new``: records with nothing in them yet."""

ABOUT = "Start a record to fill in."
