"""A date is written in EDTF.

Found while the file is read. `2018`, `2018-09` and `2018-09-06` are a year, a month and a day;
`2023-11-01/2023-11-15` is a time between two dates, `2023-11~` is about a month, and `-0043` is 44 BC. A date that no
calendar has is not a date.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 6 May 2021
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
