"""A link of a free page leads to a page of the site.

Links within the site are relative to the page's own address: from `about/` to the event `opening` the link is
`../events/opening/`, with a `/` at the end. Links to other sites and to files such as `../timeline.json` are not
checked, and neither is the part after a `#`.

Passes:

    # content/pages/visit.md
    # Visit us

    Come to the [third fair](../events/third-tide-fair/), or read [what this is about](../about/).

Fails:

    # content/pages/visit.md
    # Visit us

    Come to the [third fair](../events/third-fair/), or read [what this is about](../about/).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence

from timeline.content.text_reader import place_at
from timeline.diagnostics.diagnostic import Diagnostic, Place, Severity, error
from timeline.diagnostics.hints import for_unknown
from timeline.model.records import Text
from timeline.site.page_models import FreePage, PagePlan

FAMILY = "reference"
SEVERITY = Severity.ERROR

_CODE = re.compile(r"^(```|~~~).*?(^\1|\Z)|(?<!`)(`++).{1,2000}?(?<!`)\3(?!`)", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"(?<!\\)\]\(\s*<?([^\s()<>]+)|^ {0,3}\[[^\]\n]+\]:\s*<?([^\s<>]+)", re.MULTILINE)
_ELSEWHERE = re.compile(r"//|[^/]*:|#")


def check_site(plan: Sequence[PagePlan]) -> Iterator[Diagnostic]:
    paths = {page.path for page in plan}
    targets = paths | {page.file for page in plan}
    for page in plan:
        if isinstance(page.data, FreePage):
            for target, place in _links(page.path, page.data.body.text):
                path = _path(page.path, target)
                if path not in targets:
                    message = f"This link leads to `{path}`, where the site has no page."
                    remedy = f"Write links relative to `{page.path}`, with a `/` at the end."
                    known = (_link(page.path, other) for other in sorted(paths))
                    yield error("dead-link", place, message, for_unknown(target, known, remedy))


def _links(path: str, text: str) -> Iterator[tuple[str, Place]]:
    """Each link of a page's Markdown to a page of the site, without its fragment, and the link's place."""
    # Code contains no links. Blanks take its place, so that the offsets of the other links stay the same.
    bare = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    for match in _LINK.finditer(bare):
        target = (match[1] or match[2]).partition("#")[0]
        ending = posixpath.splitext(target)[1]
        if target and not _ELSEWHERE.match(target) and ending in ("", ".html"):
            yield target, _place(path, text, match.start(1 if match[1] else 2))


def _place(path: str, text: str, offset: int) -> Place:
    """The place of a character of the text in its file; the start of the file where the text has no place."""
    file = f"content/pages/{path.rstrip('/')}.md"
    if not isinstance(text, Text):
        return Place(file)
    within = place_at(text, offset, file)
    column = within.column + (text.at.column - 1 if within.line == 1 else 0)
    return Place(file, text.at.line + within.line - 1, column)


def _path(home: str, target: str) -> str:
    """The path that a link on the page ``home`` leads to, relative to the site's root."""
    path = posixpath.normpath(posixpath.join(f"/{home}", target)).lstrip("/")
    return f"{path}/" if path and f"/{target}".endswith(("/", "/.", "/..")) else path


def _link(home: str, path: str) -> str:
    """The relative link from the page ``home`` to a path of the site."""
    link = posixpath.relpath(f"/{path}", f"/{home}")
    return link if path.endswith(".html") else f"{link}/"
