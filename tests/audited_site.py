"""A small site on which falsehoods of every kind can be planted: the museum's, with a letter about its fair."""

from __future__ import annotations

from pathlib import Path

from museum import laid_over, printed

LETTER = """Saltmere, Wednesday, 12 May 2021

On Thursday, 6 May 2021, Mayor Ada Finch thanked Harbour Master Tom Reed, and 300 people saw the third Tide Fair. \
The museum did not sell tickets at the gate. The barge from Saltmere to Grayholm will carry forty singers in June.

It was a fine day with little wind, and nobody had to be fished out of the harbour, which has happened before.
"""

FILES = {
    "archive/letter.txt": LETTER,
    "content/sources/letter.yaml": """
title: A letter
published: 2021-05-12
dateline: Wednesday, 12 May 2021
archive: letter.txt
""",
    "content/entities/people.yaml": """
ada-finch: {name: Ada Finch, aliases: [Finch]}
tom-reed: {name: Tom Reed, aliases: [Reed]}
mara-lunn: {name: Mara Lunn, aliases: [Lunn]}
""",
    "content/events/letter-told.yaml": """
title: Ada Finch thanks Tom Reed at the third Tide Fair
date: 2021-05-06
kind: fair
people:
  - {person: ada-finch, role: Mayor}
summary: >
  On 6 May 2021 Ada Finch thanked Tom Reed.[^thanks]
  300 people saw the third Tide Fair.[^thanks]
  The museum did not sell tickets.[^tickets]
evidence:
  thanks:
    source: letter
    quote: >
      On Thursday, 6 May 2021, Mayor Ada Finch thanked Harbour Master Tom Reed, and 300 people saw the third Tide Fair.
  tickets:
    source: letter
    quote: The museum did not sell tickets at the gate.
""",
    "content/events/barge.yaml": """
title: Barge to carry forty singers to Grayholm
date: 2021-06
status: expected
kind: plan
about: [grayholm]
summary: A barge from Saltmere to Grayholm will carry forty singers.[^barge]
evidence:
  barge:
    source: letter
    quote: The barge from Saltmere to Grayholm will carry forty singers in June.
""",
}


def audited_site(root: Path) -> Path:
    """The site, written to ``root``."""
    return printed(laid_over(root, FILES))
