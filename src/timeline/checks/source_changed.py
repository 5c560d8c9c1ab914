"""The archived text is the one that was fingerprinted.

Reported while the archive is read, if the text is available. Every quote was proved with the fingerprint. A different
text under the same name proves nothing.

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

    # archive/report.txt
    Saltmere Gazette, Saturday, 8 May 2021
    The fourth Tide Fair opened at the harbour museum in Saltmere on Thursday.
    # content/sources/fair-report.yaml
    title: Three hundred at the fair
    published: 2021-05-08
    archive: report.txt
"""

from __future__ import annotations

from timeline.diagnostics.diagnostic import Severity

FAMILY = "quote"
SEVERITY = Severity.ERROR
