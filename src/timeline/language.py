"""The site's own words in its readers' language: messages from a catalogue; dates, numbers, lists as CLDR has them.

A message is its English wording, with named places for values (``%(number)s``); ``languages/<tag>.po`` holds what it is
in another language. What has no translation stands in English. CLDR's data come with Babel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import dates
from timeline.dates import Edtf
from timeline.days import Interval

if TYPE_CHECKING:
    from babel import Locale
    from babel.support import NullTranslations

CATALOGUES = Path(__file__).parent / "languages"


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its tag (BCP 47), such as ``en``, ``hi`` or ``ur-PK``."""

    tag: str = "en"

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return self.locale.text_direction

    @property
    def locale(self) -> Locale:
        return _locale(self.tag)

    @property
    def messages(self) -> NullTranslations:
        """The catalogue, empty for English and where there is none."""
        return _messages(self.tag)

    def say(self, message: str, **values: object) -> str:
        """The message with its values; numbers are written as the language writes them."""
        return str(self.messages.ugettext(message)) % self._written(values)

    def say_as(self, context: str, message: str, **values: object) -> str:
        """The message where English has one word for two things: ``context`` tells which."""
        return str(self.messages.pgettext(context, message)) % self._written(values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The message for that many things; ``number`` is at hand in it as ``%(number)s``."""
        return str(self.messages.ungettext(one, many, number)) % self._written({"number": number, **values})

    def number(self, number: float) -> str:
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self.locale)

    def listed(self, items: Sequence[str]) -> str:
        """“a”, “a and b”, “a, b and c”."""
        from babel.lists import format_list

        return format_list(items, locale=self.locale) if items else ""

    def date(self, date: Edtf) -> str:
        """The date, as precise as its editor was: “6 September 2018”, “1–15 November 2023”, “about 44 BC”."""
        return dates.in_words(date)

    def days(self, interval: Interval) -> str:
        """The days of an interval as briefly as they can be said: “June 2023”, “1–15 November 2023”."""
        return self.date(dates.covering(interval))

    def nth(self, number: int) -> str:
        """“third”; in figures above twelve: “21st”."""
        raise NotImplementedError

    def _written(self, values: dict[str, object]) -> dict[str, object]:
        return {
            name: self.number(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value
            for name, value in values.items()
        }


@cache
def _locale(tag: str) -> Locale:
    """The locale of a tag: of the tags that CLDR knows the nearest, else English. English is that of the world."""
    from babel import Locale, UnknownLocaleError

    parts = tag.replace("_", "-").split("-")
    if tag.lower() == "en":
        return Locale("en", "001")
    while parts:
        try:
            return Locale.parse("-".join(parts), sep="-")
        except (UnknownLocaleError, ValueError):
            parts.pop()
    return Locale("en", "001")


@cache
def _messages(tag: str) -> NullTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po
    from babel.support import NullTranslations, Translations

    parts = tag.replace("_", "-").split("-")
    while parts:
        file = CATALOGUES / f"{'-'.join(parts)}.po"
        if file.is_file():
            compiled = BytesIO()
            with file.open("rb") as text:
                write_mo(compiled, read_po(text, locale=parts[0]))
            compiled.seek(0)
            return Translations(compiled, domain="timeline")
        parts.pop()
    return NullTranslations()
