"""``timeline source``: source texts and their records."""

ABOUT = "Work on the sources."
