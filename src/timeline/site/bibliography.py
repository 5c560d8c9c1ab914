"""How a text is cited: as a line in APA or Chicago style, and as an entry in BibTeX (biblatex), RIS and CSL-JSON.

What is unknown is left out. No date is invented: where a style requires one, it says “n.d.” (no date).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import quote

from timeline.dates import edtf
from timeline.dates.edtf import Edtf, Precision
from timeline.dates.intervals import civil

# The type of a text, named as in CSL → the name of that type in each format.
_BIBTEX = {"webpage": "online", "article-newspaper": "article", "document": "misc"}
_RIS = {"webpage": "ELEC", "article-newspaper": "NEWS", "document": "GEN"}

# BibTeX counts braces even after a backslash, so commands stand for them.
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_SPACE = re.compile(r"\s+")
_CLOSED = re.compile(r"[.?!…]['’”\")]*$")


class CslItem(NamedTuple):
    """A text that is cited. ``key`` is its id in a list; ``type`` is webpage, article-newspaper or document.

    ``container`` is the title of the work that it is part of (for a page, the site); ``language`` is a BCP 47 tag.
    """

    key: str
    type: str
    title: str
    container: str = ""
    publisher: str = ""
    issued: Edtf | None = None
    url: str = ""
    language: str = ""
    note: str = ""


def bibtex(item: CslItem) -> str:
    """The entry of a ``.bib`` file in UTF-8, with the fields of biblatex, whose dates are EDTF."""
    container = "journaltitle" if item.type == "article-newspaper" else "organization"
    fields = {
        "title": f"{{{_latex(item.title)}}}",  # double braces, so that no style changes the capitals
        container: _latex(item.container),
        "publisher": _latex(item.publisher),
        "date": item.issued.text if item.issued else "",
        "url": _address(item.url),
        "langid": _langid(item.language),
        "note": _latex(item.note),
    }
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{_BIBTEX[item.type]}{{{item.key},\n{rows}}}\n"


def ris(item: CslItem) -> str:
    """The reference of a ``.ris`` file in UTF-8; its lines end in CR LF, as the format requires."""
    year, day = _ris_date(item.issued) if item.issued else ("", "")
    fields = (
        ("TY", _RIS[item.type]),
        ("ID", item.key),
        ("TI", _line(item.title)),
        ("T2", _line(item.container)),
        ("PB", _line(item.publisher)),
        ("PY", year),
        ("DA", day),
        ("UR", _address(item.url)),
        ("LA", item.language),
        ("N1", _line(item.note)),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def csl(item: CslItem) -> dict[str, object]:
    """The item as a CSL-JSON object."""
    fields: dict[str, object] = {
        "id": item.key,
        "type": item.type,
        "title": _line(item.title),
        "container-title": _line(item.container),
        "publisher": _line(item.publisher),
        "issued": _csl_date(item.issued) if item.issued else "",
        "URL": _address(item.url),
        "language": item.language,
        "note": _line(item.note),
    }
    return {name: value for name, value in fields.items() if value}


def csl_json(items: Iterable[CslItem]) -> str:
    """The items as the text of a CSL-JSON file."""
    return json.dumps([csl(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def apa(item: CslItem) -> str:
    """The reference for a page without an author in APA style (7th edition), without italics."""
    issued = _line(edtf.in_words(item.issued)) if item.issued else "n.d."
    parts = (f"{_closed(_line(item.title))} ({issued}).", _closed(_line(item.container)), _address(item.url))
    return " ".join(filter(None, parts))


def chicago(item: CslItem) -> str:
    """The bibliography entry for a page without an author in Chicago style (17th edition)."""
    issued = _line(edtf.in_words(item.issued)) if item.issued else "n.d."
    title = _closed(_line(item.title).replace("“", "‘").replace("”", "’"))
    url = _address(item.url)
    parts = (f"“{title}”", _closed(_line(item.container)), _closed(issued), f"{url}." if url else "")
    return " ".join(filter(None, parts))


def _line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _closed(text: str) -> str:
    return text if not text or _CLOSED.search(text) else f"{text}."


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in _line(text))


def _address(url: str) -> str:
    """The address, percent-encoded where a format would read a character as its own syntax."""
    return quote(url, safe="%/:?#[]@!$&'()*+,;=-._~")


_LANGIDS = {
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french", "hi": "hindi", "ur": "urdu",
}  # fmt: skip


def _langid(tag: str) -> str:
    """The name of a language in biblatex; empty for one that is not in the table."""
    return _LANGIDS.get(tag.partition("-")[0].lower(), "")


def _parts(date: Edtf) -> tuple[int, ...] | None:
    """The year, the month and the day of a single date, as far as it has them; None for other dates."""
    kept = {Precision.DAY: 3, Precision.MONTH: 2, Precision.YEAR: 1}.get(date.precision)
    if kept is None or date.interval.first is None:
        return None
    return civil(date.interval.first)[:kept]


def _ends(date: Edtf) -> list[tuple[int, ...]] | None:
    """The parts of the date, or of the two ends of an interval; None where parts cannot express it."""
    found = [_parts(edtf.parse(end)) for end in date.text.split("/") if end not in ("", "..")]
    whole = [parts for parts in found if parts]
    return whole if len(whole) == len(date.text.split("/")) else None


def _csl_date(date: Edtf) -> Mapping[str, object]:
    ends = _ends(date)
    if ends is None:
        return {"literal": edtf.in_words(date)}
    return {"date-parts": [list(parts) for parts in ends], **({"circa": True} if date.approximate else {})}


def _ris_date(date: Edtf) -> tuple[str, str]:
    """The year, and the date as RIS writes it (year/month/day/other); “other” has intervals and uncertain dates."""
    ends = _ends(date) or []
    plain = len(ends) == 1 and not date.approximate and not date.uncertain
    years = {parts[0] for parts in ends}
    year = f"{years.pop():04}" if len(years) == 1 and min(years) > 0 else ""
    if plain and year:
        _, *rest = ends[0]
        of_year = [f"{number:02}" for number in rest] + ["", ""]
        return year, "/".join([year, *of_year[:2], ""])
    return year, f"{year}///{edtf.in_words(date)}"
