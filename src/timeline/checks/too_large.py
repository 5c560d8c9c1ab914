"""Files, values and lists keep within their bounds.

Reported while the file is read. A file has at most 1 MB, 100 000 values and 20 levels of nesting. Each field and each
list has its own limit, such as 200 characters for a title. If a record needs more, make several records of it.

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
    title: >
      Tide Fair opens at the harbour museum, in fine weather, with a choir from the island, a mayor, a harbour master,
      a ribbon, a pair of scissors, three hundred people, about forty boats, one ferry, and a tin bucket at the gate
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
