"""A record is YAML, of the plain sort.

Found while the file is read; the message says what to mend, and where. Of YAML a record needs fields, lists and
texts. Anchors, aliases, tags, merge keys (`<<`), directives and a second document in one file are not used, and
neither is a tab for indentation. A value that holds a colon and a space, or begins with one of
`[ { & * ! % @ | > " '`, needs quotes. Nothing is guessed from the spelling of a value: `no`, `012` and `1:30` stay
what you wrote.

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
