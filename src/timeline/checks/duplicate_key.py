"""A key is given once.

Reported while the file is read. Of two fields with the same name, two quotes with the same key or two entities with the
same id, only one would be used. The id of an entity is unique among all files of `content/entities`.

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
