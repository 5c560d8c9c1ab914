"""The site speaks the language of its records.

The site's own words, such as the headings of its pages, are translated into some languages only. In any other language
they are English, and so are the dates and numbers in them. The records stay as they are.

Passes:

    # content/site.yaml
    title: Saltmere Harbour Museum
    description: An invented museum.
    base_url: https://example.org/museum/
    language: ur
    kinds: {fair: {label: Fair}, plan: {label: Plan}}
    series: {tide-fair: {label: Tide Fair}, lantern-walk: {label: Lantern Walk}}
    quotes: {max_words: 40, max_share: 0.8}

Fails:

    # content/site.yaml
    title: Saltmere Harbour Museum
    description: An invented museum.
    base_url: https://example.org/museum/
    language: cy
    kinds: {fair: {label: Fair}, plan: {label: Plan}}
    series: {tide-fair: {label: Tide Fair}, lantern-walk: {label: Lantern Walk}}
    quotes: {max_words: 40, max_share: 0.8}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, info
from timeline.site.language import Language, spoken

FAMILY = "form"
SEVERITY = Severity.INFO


def check(context: CheckContext) -> Iterator[Diagnostic]:
    site = context.timeline.site
    if Language(site.language).spoken == site.language:
        return
    known = ", ".join(f"`{tag}`" for tag in spoken())
    hint = f"They are translated into {known}."
    message = f"The site's own words are English: they are not translated into `{site.language}`."
    yield info("language-unspoken", site.at, message, hint)
