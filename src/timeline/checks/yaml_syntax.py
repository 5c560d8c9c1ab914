"""A record is YAML, of the plain sort.

Reported while the file is read; the message says what to correct, and where. Of YAML, a record uses only fields, lists
and texts. Anchors, aliases, tags, merge keys (`<<`), directives, a second document in one file and tabs for indentation
are refused. A value that has a colon followed by a space, or begins with one of `[ { & * ! % @ | > " '`, needs quotes.
Every value is read as text: `no`, `012` and `1:30` stay what you wrote.

Passes:

    # content/events/opening.yaml
    title: "Tide Fair: the third one opens"
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/opening.yaml
    title: Tide Fair: the third one opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from timeline.diagnostics.diagnostic import Severity

FAMILY = "form"
SEVERITY = Severity.ERROR
