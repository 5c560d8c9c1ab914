"""A quote has at most `max_words` words of the source.

`quotes: {max_words: …}` in site.yaml sets the limit. The default is 60. Articles may be quoted, not republished. The
site of these examples allows 40.

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
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: >-
          The third Tide Fair opened at the harbour museum in Saltmere on Thursday. Mayor Ada Finch and Harbour Master
          Tom Reed cut the ribbon before a crowd of 300. The museum did not sell tickets; a tin bucket at the gate took
          what people gave.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error

FAMILY = "quote"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    most = context.timeline.site.quotes.max_words
    for record, quote in context.quotes():
        count = context.proof(record, quote).words
        if count > most:
            message = f"This quote has {count} words of the source; at most {most} may be quoted at once."
            hint = (
                "Leave out words that support nothing, and put … in their place. "
                f"The limit is `max_words` under `quotes` in {context.timeline.site.at.file}."
            )
            yield error("quote-too-long", quote.text.at, message, hint)
