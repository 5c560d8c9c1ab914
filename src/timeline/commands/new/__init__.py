"""``timeline new``: writes records to fill in."""

ABOUT = "Start a record to fill in."
