r"""A file is text in UTF-8.

Reported while the file is read, with the place: bytes in another encoding, a byte order mark, control characters, and
characters that reverse the reading direction. Readers cannot see these characters, and words that contain them cannot
be compared.

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
