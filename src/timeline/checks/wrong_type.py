"""A field holds the sort of value that belongs there.

Found while the file is read. A list stands where a list is wanted, one text where a text is, a number where a number
is, and one of the words to choose from where there is a choice. An empty value is not a value.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    about: [saltmere]
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    about: saltmere
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from timeline.diagnostics.diagnostic import Severity

FAMILY = "form"
SEVERITY = Severity.ERROR
