"""How the site says numbers, dates and lists in English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline import dates
from timeline.dates import Edtf
from timeline.days import Interval
from timeline.site.parts import When

_NTH = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip


def nth(number: int) -> str:
    """“third”; in figures above twelve: “21st”."""
    if 1 <= number <= len(_NTH):
        return _NTH[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def counted(number: int, one: str, many: str = "") -> str:
    """“1 quote”, “3 quotes”."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(items: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def spoken(id: str) -> str:
    """An id as words: “organisations”, “joint statements”."""
    return id.replace("-", " ")


def when(date: Edtf) -> When:
    return When(dates.in_words(date), dates.machine(date) or "")


def interval_in_words(interval: Interval) -> str:
    """The days of an interval as briefly as they can be said: “June 2023”, “1–15 November 2023”."""
    return dates.in_words(dates.covering(interval))


def texts_of(published: Iterable[Edtf]) -> str:
    """“a text of 6 September 2018”, “texts of 24 October 2023 and 8 November 2023”; empty for none."""
    in_order = sorted(published, key=dates.sort_key)
    days = tuple(dict.fromkeys(dates.in_words(date) for date in in_order))
    if not days:
        return ""
    return f"{'a text' if len(days) == 1 else 'texts'} of {listed(days)}"
