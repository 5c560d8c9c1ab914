"""An id is small letters and digits, in groups joined by hyphens.

Found while the files are read. Ids become the addresses of pages: `a` to `z` and `0` to `9`, single hyphens between
groups, at most 100 characters. The name of a record's file is its id and ends in `.yaml`, that of a free page in
`.md`. The names of the site's own folders (`events`, `sources`, `series`, `kinds`, …) are taken.

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
