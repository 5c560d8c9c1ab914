"""Rendering: the plan of a page and the theme become bytes.

The theme is a list of folders that are searched in order, so a site's own ``templates/`` can replace single files of
the default theme. A template has the page's data as ``page``, its plan as ``plan``, the site's frame as ``site``, and
the other names of ``_TemplateContext.names``. Any other name is an error, which is reported as a RenderError.
"""

from __future__ import annotations

import posixpath
import re
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import CodeType
from urllib.parse import quote, urlsplit

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplatesNotFound,
    TemplateSyntaxError,
    meta,
)
from jinja2.bccache import Bucket
from markupsafe import Markup

from timeline.publishing import markdown
from timeline.publishing.fonts import Fonts
from timeline.site.language import Language, direction
from timeline.site.page_models import PagePlan, SiteFrame
from timeline.site.view_models import Cited, SentenceSpan

_OUTSIDE = re.compile(r"(https?://|mailto:)[^\s\\\x00-\x1f]+", re.IGNORECASE)
_ILLEGAL = re.compile(r'["<>^`{|}]|%(?![0-9A-Fa-f]{2})')  # browsers accept these in an address, HTML does not
_INSIDE = re.compile(r"(?!//)[^\s\\:\x00-\x1f]*")


class RenderError(Exception):
    """Raised when a template cannot be used: ``file`` and ``line`` (from 1) say where, ``message`` says why."""

    def __init__(self, file: str, line: int, message: str) -> None:
        # All arguments are passed on, because pickle needs them to send the exception to another process.
        super().__init__(file, line, message)
        self.file, self.line, self.message = file, line, message

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Shown:
    """Rendered Markdown: safe HTML, and the keys of the notes that it cites."""

    html: Markup
    cited: tuple[str, ...]


class _Loader(FileSystemLoader):
    """Finds templates in folders; raises RenderError with the line where one is not UTF-8."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as problem:
            file = _template_file(self.searchpath, template)
            line = problem.object.count(b"\n", 0, problem.start) + 1
            byte = problem.object[problem.start]
            raise RenderError(file, line, f"the byte 0x{byte:02X} is not UTF-8; save the file as UTF-8") from None


def _template_file(folders: Iterable[str | Path], name: str) -> str:
    """The file of a template in the first folder that has it; the template's name where none has it."""
    paths = (Path(folder, name) for folder in folders)
    return str(next((path for path in paths if path.is_file()), name))


class _Compiled(BytecodeCache):
    """Templates compiled once in a process: each build makes a renderer of its own, and the preview builds often.

    Jinja gives a bucket the digest of its template's name and file, and that of its text.
    """

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._codes.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            self._codes[bucket.key] = bucket.checksum, bucket.code


_COMPILED = _Compiled()


def _environment(folders: Iterable[Path]) -> Environment:
    environment = Environment(
        loader=_Loader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_COMPILED,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    return environment


@lru_cache(maxsize=1000)
def _references(text: str, name: str, file: str) -> tuple[str | None, ...]:
    """What a template's text extends, includes and imports; None is a name that is computed. Raises TemplateError."""
    return tuple(meta.find_referenced_templates(_environment(()).parse(text, name, file)))


class Renderer:
    """The theme, ready to render the pages of one site.

    ``folders`` of templates are searched in order; those that do not exist are skipped. ``assets`` maps the files of
    ``static/`` to digests of their content. The digest is part of a file's address, so browsers may keep it for ever.
    """

    def __init__(self, folders: Sequence[Path], frame: SiteFrame, assets: Mapping[str, str]) -> None:
        self._folders = tuple(folders)
        self._frame = frame
        self._assets = dict(assets)
        self._lettering = Fonts(folders)
        self._environment = _environment(folders)
        messages = Language(frame.language).messages
        self._environment.install_gettext_callables(  # type: ignore[attr-defined]
            messages.gettext, messages.ngettext, newstyle=True, pgettext=messages.pgettext
        )

    def render(self, plan: PagePlan) -> bytes:
        """The page's bytes. They depend only on the plan, the frame, the assets and the template's closure.

        Raises RenderError.
        """
        try:
            template = self._environment.get_template(plan.template)
            text = template.render(_TemplateContext(plan, self._frame, self._assets, self._lettering).names())
        except RenderError:
            raise
        except Exception as problem:
            raise self._problem(plan.template, problem) from problem
        return text.encode()

    def closure(self, template: str) -> tuple[str, ...]:
        """The names of all templates that ``template`` uses (extends, includes or imports), and its own, sorted.

        Where a template computes such a name, it may be any, so the closure is the whole theme. Raises RenderError.
        """
        found: set[str] = set()
        waiting = [(template, "")]
        while waiting:
            name, parent = waiting.pop()
            if name in found:
                continue
            found.add(name)
            try:
                references = _references(self.source(name), name, self._file(name))
            except TemplateError as problem:
                raise self._problem(parent or name, problem) from problem
            for referenced in references:
                if referenced is None:
                    return tuple(
                        sorted(self._environment.list_templates(filter_func=lambda file: file.endswith(".html")))
                    )
                waiting.append((referenced, name))
        return tuple(sorted(found))

    def source(self, name: str) -> str:
        """The text of a template, from the first folder that has it.

        Raises jinja2.TemplateNotFound, and RenderError where it is not UTF-8.
        """
        assert self._environment.loader
        return self._environment.loader.get_source(self._environment, name)[0]

    def _file(self, name: str) -> str:
        return _template_file(self._folders, name)

    def _problem(self, name: str, problem: Exception) -> RenderError:
        if isinstance(problem, TemplateSyntaxError):
            return RenderError(problem.filename or self._file(name), problem.lineno, problem.message or "syntax error")
        message = str(problem) or type(problem).__name__
        if isinstance(problem, TemplateNotFound):
            # Jinja's own message also lists folders of this machine, which readers of the report must not see.
            names = problem.templates if isinstance(problem, TemplatesNotFound) else [problem.name]
            message = "there is no template " + " or ".join(f"“{name}”" for name in names)
        frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(problem.__traceback__)]
        folders = tuple(str(folder) for folder in self._folders)
        inside = [(file, line) for file, line in frames if file.startswith(folders)]
        file, line = inside[-1] if inside else (self._file(name), 1)
        return RenderError(file, line, message)


@dataclass(frozen=True, slots=True)
class _TemplateContext:
    """The names that a template can use for one page."""

    plan: PagePlan
    frame: SiteFrame
    assets: Mapping[str, str]
    lettering: Fonts

    def names(self) -> dict[str, object]:
        return {
            "page": self.plan.data,
            "plan": self.plan,
            "site": self.frame,
            "address": self.frame.base_url + quote(self.plan.path),
            "url": self.url,
            "asset": self.asset,
            "outside": outside,
            "prose": self.prose,
            "free": self.free,
            "linked": Markup(self.plan.linked),
            "number": Language(self.frame.language).number,
            "ours": self.ours,
            "lines": self.lettering.lines,
            "measured": self.lettering.width,
            "writes": self.lettering.writes,
        }

    @property
    def ours(self) -> Markup:
        """The HTML attributes of the site's own words where they are not in its language; else empty."""
        language = Language(self.frame.language)
        if language.spoken == language.tag:
            return Markup()
        turned = Markup(' dir="{}"').format(direction(language.spoken)) if language.direction == "rtl" else ""
        return Markup(' lang="{}"').format(language.spoken) + turned

    def url(self, path: str) -> str:
        """A relative link from this page to a path of the site.

        From ``404.html`` it is absolute, because that page is served at any address.
        """
        if self.plan.path.endswith(".html"):
            base = urlsplit(self.frame.base_url).path.strip("/")
            return f"/{base}/{path}" if base else f"/{path}"
        place, _, fragment = path.partition("#")
        if fragment and place == self.plan.path:
            return f"#{fragment}"
        return "../" * self.plan.path.count("/") + path or "./"

    def asset(self, name: str) -> str:
        """A link to a file of ``static/``, with its digest as the query."""
        return f"{self.url(f'static/{name}')}?v={self.assets[name]}"

    def prose(self, cited: Cited) -> Shown:
        """Rendered prose whose notes link to the quotes, or open them.

        Only on the home page of the quotes the notes have ids, to which the quotes link back.
        """
        at_home = cited.home == self.plan.path
        language = Language(self.frame.language)
        notes = {
            note.key: markdown.NoteLink(
                note.number,
                "" if cited.open else self.url(f"{cited.home}#{note.anchor}"),
                f"cite-{note.number}" if at_home else "",
                note.anchor if cited.open else "",
                language.say("Quote %(number)s", number=note.number),
                language.number(note.number),
            )
            for note in cited.notes
        }
        spans = tuple(
            markdown.Span(one.start, one.end, f"u u-{one.id}", self._entries(cited, one))
            for one in (cited.said if at_home else ())
        )
        rendered = markdown.prose(cited.text, lambda target: self._link(target, cited.home), notes, spans)
        return Shown(Markup(rendered.html), rendered.cited)

    @staticmethod
    def _entries(cited: Cited, said: SentenceSpan) -> dict[str, str]:
        """The key of each note of a sentence → the link to its quote, at the words that support that sentence."""
        return {note.key: f"#{note.anchor}--{said.id}" for note in cited.notes if note.key in said.cites}

    def free(self, body: Cited) -> Shown:
        """The rendered text of a free page."""
        return Shown(Markup(markdown.page(body.text, lambda target: self._link(target, body.home)).html), ())

    def _link(self, target: str, home: str) -> str:
        """The link on this page for a link ``target`` in a text of the page ``home``; "" where it is not safe."""
        if address := outside(target):
            return address
        if not _INSIDE.fullmatch(target):
            return ""
        place, hash_, fragment = target.partition("#")
        if place:
            path = posixpath.normpath(posixpath.join("/" + home, place)).lstrip("/")
            path += "/" if place.endswith(("/", "/.", "/..")) and path else ""
        else:
            path = home
        return self.url(path + hash_ + fragment)


def outside(url: str) -> str:
    """``url`` as HTML can have it, where it leads out of the site by http, https or mailto; otherwise ""."""
    return _ILLEGAL.sub(lambda match: quote(match[0]), url) if _OUTSIDE.fullmatch(url) else ""
