"""A date is written in EDTF.

Reported while the file is read. EDTF is the Extended Date/Time Format of ISO 8601-2. `2018`, `2018-09` and
`2018-09-06` are a year, a month and a day. `2023-11-01/2023-11-15` is a period from one day to another, `2023-11~` is
approximately that month, and `-0043` is 44 BC. A day that does not exist, such as `2018-02-30`, is refused.

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
