"""A record has the fields that it cannot do without.

Found while the file is read. An event needs a title, a date, a kind and, unless `content/site.yaml` says
`evidence: optional`, some evidence; a quote its source and its words; a source a title and the date of its
publication; a free page its title, as `# Title` in the first line. Where evidence is optional, an event without any
is a warning.

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
