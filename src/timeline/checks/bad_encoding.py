r"""A file is text in UTF-8.

Found while the file is read. Programs that save in another encoding, a byte order mark, control characters and
characters that turn the reading direction round are told with their place: readers could not see them, and comparing
words would fail on them.

Passes:

    # content/entities/boats.yaml
    cafe-boat: {name: Café boat}

Fails:

    # content/entities/boats.yaml
    cafe-boat: {name: Caf\xE9 boat}
"""

from __future__ import annotations

from timeline.diagnostics.diagnostic import Severity

FAMILY = "form"
SEVERITY = Severity.ERROR
