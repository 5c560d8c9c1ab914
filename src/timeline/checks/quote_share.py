"""The site quotes at most `max_share` of a source.

`quotes: {max_share: …}` in site.yaml sets the limit, as a share of the source's words from 0 to 1. The default is 0.4.
Words that several records quote are counted once. The site of these examples allows 0.8.

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
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      ribbon:
        source: fair-report
        quote: >-
          Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300.
      tickets:
        source: fair-report
        quote: >-
          The museum did not sell tickets; a tin bucket at the gate took what people gave. The choir
          from Grayholm sang from a barge and went home by the last ferry.
      bell:
        source: fair-report
        quote: >-
          The museum agreed to lend the bell of the Grayholm Light to the island in June, and both sides
          plan a second Lantern Walk in the autumn.
      walk: {source: fair-report, quote: "Reed said that the walk would lead along the old sea wall."}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity, error

FAMILY = "quote"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    most = context.timeline.site.quotes.max_share
    for id, share in context.evidence.shares.items():
        if share > most:
            using = [(record, quote) for record, quote in context.quotes() if quote.source == id]
            longest = sorted(using, key=lambda pair: (-context.proof(*pair).words, pair[1].text.at))[:3]
            related = tuple(
                Related(quote.text.at, f"{context.proof(record, quote).words} words") for record, quote in longest
            )
            message = f"The site quotes {share:.0%} of the words of `{id}`; at most {most:.0%} may be quoted."
            hint = (
                "Shorten or drop quotes from this source; the longest are listed. "
                f"The limit is `max_share` under `quotes` in {context.timeline.site.at.file}."
            )
            yield error("quote-share", context.timeline.sources[id].at, message, hint, related)
