"""A key is given once.

Found while the file is read. Of two fields of one name, two quotes of one key or two entities of one id, only one
could count. The ids of entities are unique over all files of `content/entities`.

Passes:

    # content/entities/boats.yaml
    museum-barge: {name: Barge of the Museum}
    last-ferry: {name: Last ferry}

Fails:

    # content/entities/boats.yaml
    museum-barge: {name: Barge of the Museum}
    museum-barge: {name: Second barge of the museum}
"""

from __future__ import annotations

from timeline.diagnostics.diagnostic import Severity

FAMILY = "form"
SEVERITY = Severity.ERROR
