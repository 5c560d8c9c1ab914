"""An id is small letters and digits, in groups joined by hyphens.

Reported while the files are read. An id becomes part of a page's address: it has the letters `a` to `z` and the digits
`0` to `9`, single hyphens between groups, and at most 100 characters. A record's file is named after its id and ends in
`.yaml`; the file of a free page ends in `.md`. The names of the site's own folders (`events`, `sources`, `series`,
`kinds`, …) are reserved.

Passes:

    # content/entities/boats.yaml
    museum-barge: {name: Barge of the Museum}

Fails:

    # content/entities/boats.yaml
    Museum_Barge: {name: Barge of the Museum}
"""

from __future__ import annotations

from timeline.diagnostics.diagnostic import Severity

FAMILY = "form"
SEVERITY = Severity.ERROR
