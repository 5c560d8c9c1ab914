"""A record has the fields that it cannot do without.

Reported while the file is read. An event needs a title, a date, a kind and evidence. A quote needs its source and its
words, a source its title and its date of publication, and a free page its title, as `# Title` in the first line. If
`content/site.yaml` says `evidence: optional`, an event without evidence is only a warning.

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
