"""``timeline source``: commands for source texts and their records."""

ABOUT = "Work on the sources."
