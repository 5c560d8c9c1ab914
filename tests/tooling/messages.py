"""The messages of the site's own words: found in the code and the templates, and kept in the catalogues.

Run as a program (``make messages``), it brings ``src/timeline/site/languages/*.po`` up to date: new messages come in
empty, those that nothing says any more go. What it writes depends on the sources alone: no dates, no numbers of lines.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment

from timeline import checks
from timeline.audit.kinds import KINDS
from timeline.dates.expressions import wording
from timeline.site.language import CATALOGUES

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "src" / "timeline"
TEMPLATES = REPOSITORY / "templates"
# Where the site's own words are said. Diagnostics, the command line and the documentation are English.
SPOKEN = ("site", "publishing/render.py", "search", "exports")

_OUT_OF_ITS_TABLE = "self.say_as('ordinal', _NTH[number - 1])"

Key = tuple[str, str, str]


class Message(NamedTuple):
    """A message: its context (empty for none), its wording, its wording for several (empty where it counts nothing)."""

    context: str
    one: str
    many: str
    file: str

    @property
    def key(self) -> Key:
        return self.context, self.one, self.many


class Unreadable(Exception):
    """A message is said in words that are not there to be read: ``file`` and ``line`` say where."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__(f"{file}:{line}: write the message where it is said, as it is: no name and no f-string")


def messages() -> tuple[Message, ...]:
    """All messages of the site, in the order of their files. Raises Unreadable."""
    return (*of_code(), *of_templates(), *of_dates(), *of_rules(), *of_audit())


def of_code() -> Iterator[Message]:
    """What the code says by ``say``, ``say_as``, ``count``, ``message`` and ``ordinal``."""
    for name in SPOKEN:
        place = PACKAGE / name
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            yield from in_code(path.read_text("utf-8"), path.relative_to(PACKAGE).as_posix())


def in_code(text: str, file: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not (wanted := _wanted(node)):
            continue
        context, literals = ("ordinal", node.args[:1]) if _name(node) == "ordinal" else ("", node.args[:wanted])
        given = [one.value for one in literals if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if len(given) < len(literals):
            if ast.unparse(node) == _OUT_OF_ITS_TABLE:
                continue
            raise Unreadable(file, node.lineno)
        if _name(node) == "say_as":
            context, *given = given
        yield Message(context, given[0], given[1] if len(given) == 2 else "", file)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _wanted(call: ast.Call) -> int:
    """How many of a call's arguments are a message; 0 where it says none."""
    name, number = _name(call), len(call.args)
    if name == "count":  # strings can count too
        kinds = [type(one.value) if isinstance(one, ast.Constant) else None for one in call.args[:2]]
        return 2 if number >= 3 and kinds in ([str, str], [None, str], [None, None]) else 0
    if name == "ordinal":  # and so are numbers of days called
        return int(number == 1)
    return {"say": 1, "message": 1, "say_as": 2}.get(name, 0) if number else 0


def of_templates() -> Iterator[Message]:
    environment = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True)
    environment.policies["ext.i18n.trimmed"] = True
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    for path in sorted(TEMPLATES.iterdir()):
        yield from in_template(environment, path.read_text("utf-8"), f"templates/{path.name}")


def in_template(environment: Environment, text: str, file: str) -> Iterator[Message]:
    for _, function, found in environment.extract_translations(text):  # type: ignore[attr-defined]
        given = [one for one in (found if isinstance(found, tuple) else (found,)) if one is not None]
        if not given:
            continue  # what is said there is the value of a table, and read where that stands
        match function:
            case "pgettext":
                yield Message(given[0], given[1], "", file)
            case "ngettext":
                yield Message("", given[0], given[1], file)
            case "gettext" | "_":
                yield Message("", given[0], "", file)
            case _:
                raise ValueError(f"{file}: {function} is not expected")


def of_dates() -> Iterator[Message]:
    """What is told of how a date was read."""
    for told in wording.MESSAGES:
        yield Message("", told, "", "dates/expressions/wording.py")


def of_rules() -> Iterator[Message]:
    """What the page about the verification tells of each rule."""
    for rule in checks.rules():
        yield Message("", rule.doc.partition("\n")[0], "", f"checks/{rule.code.replace('-', '_')}.py")


def of_audit() -> Iterator[Message]:
    """What it tells of each kind of falsehood."""
    for kind in KINDS:
        yield Message("", kind.label, "", "audit/kinds.py")


def gathered() -> dict[Key, list[str]]:
    """The messages, each once, and the files that say them. ValueError where one wording counts and does not count."""
    found: dict[Key, list[str]] = {}
    for one in messages():
        files = found.setdefault(one.key, [])
        if one.file not in files:
            files.append(one.file)
    seen: dict[tuple[str, str], str] = {}
    for context, one_, many in found:
        if seen.setdefault((context, one_), many) != many:
            raise ValueError(f"“{one_}” is said both with and without a number, or with two plurals")
    return found


def catalogue(path: Path) -> Catalog:
    """The catalogue that a file holds."""
    with path.open("rb") as text:
        return read_po(text, locale=path.stem)


def entries(path: Path) -> list[Entry]:
    """The messages of a catalogue, without its header."""
    return [message for message in catalogue(path) if message.id]


def forms(entry: Entry) -> tuple[str, ...]:
    """A message's translation, or its translations by plural form."""
    return tuple(map(str, entry.string)) if isinstance(entry.string, (tuple, list)) else (str(entry.string),)


def updated(path: Path) -> bytes:
    """The file's catalogue with the messages of today: new ones are empty, old ones are gone.

    Its plural forms stay those of its header, for which its messages are translated: “the one quote” must not be said
    of none. Babel has a table of plural forms too, which differs from release to release.
    """
    old, new = catalogue(path), Catalog(locale=path.stem, charset="utf-8", fuzzy=False)
    new.mime_headers = [("Plural-Forms", old.plural_forms)]
    for (context, one, many), files in sorted(gathered().items(), key=lambda item: (item[1][0], item[0])):
        known = old.get(one, context or None)
        empty: str | tuple[str, ...] = ("",) * old.num_plurals if many else ""
        kept = known.string if known and bool(known.pluralizable) == bool(many) else empty
        new.add((one, many) if many else one, kept, locations=[(file, 0) for file in files], context=context or None)
    out = io.BytesIO()
    write_po(out, new, width=120, omit_header=True, include_lineno=False, sort_output=False)
    return (_header(path.stem, old.plural_forms) + out.getvalue().decode()).encode()


def _header(tag: str, plurals: str) -> str:
    fields = (f"Language: {tag}", "Content-Type: text/plain; charset=utf-8", f"Plural-Forms: {plurals}")
    lines = "".join(f'"{field}\\n"\n' for field in ("MIME-Version: 1.0", *fields, "Content-Transfer-Encoding: 8bit"))
    return f'msgid ""\nmsgstr ""\n{lines}\n'


def main() -> None:
    for path in sorted(CATALOGUES.glob("*.po")):
        data = updated(path)
        path.write_bytes(data)
        every = entries(path)
        empty = sum(not all(forms(message)) for message in every)
        print(f"{path.relative_to(REPOSITORY)}: {len(every)} messages, {empty} of them empty")


if __name__ == "__main__":
    main()
