"""A source that is quoted has a fingerprint, or its text is at hand.

Without either of them no quote can be proved. `timeline source add FILE` archives a text and writes its fingerprint. A
text without its fingerprint is only a warning: it proves the quotes here, but not where the text is missing, as in CI.

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

    # content/sources/letter.yaml
    title: A letter to the museum
    published: 2021-05-07
    archive: letter.txt
    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening: {source: letter, quote: the fair opened yesterday in Saltmere}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.content.archive import WHY_FORCE, print_file
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error, warning

FAMILY = "quote"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    quoted = {str(quote.source) for _, quote in context.quotes()}
    for id, source in context.timeline.sources.items():
        if id not in quoted:
            continue
        file, at = print_file(id), source.archive.at if source.archive else source.at
        archived = context.archived.get(id)
        if archived is None:
            message = f"Neither the text of `{id}` nor its fingerprint {file} is available, so it proves no quote."
            named = f", named {source.archive}" if source.archive else ""
            command = f"timeline source add FILE --id {id} --force"
            hint = f"Run `{command}` ({WHY_FORCE}), where FILE is its text{named}, and commit the fingerprint."
            yield error("source-unavailable", at, message, hint)
        elif archived.to_print:
            message = f"The fingerprint {file} is missing; without the text, as in CI, no quote is proved."
            hint = f"Run `{archived.to_print}` ({WHY_FORCE}), and commit the fingerprint."
            yield warning("source-unavailable", at, message, hint)
