"""The site's own words in the readers' language: messages from gettext catalogues; dates, numbers and lists by CLDR.

The id of a message is its English text, with named placeholders for values (``%(number)s``). ``languages/<tag>.po`` has
the translations. A message without a translation is shown in English. The data of CLDR come with Babel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from timeline.dates.edtf import Edtf
from timeline.dates.intervals import Interval
from timeline.site.date_words import DateWords

if TYPE_CHECKING:
    from babel import Locale

CATALOGUES = Path(__file__).parent / "languages"
_ENGLISH = "en"
# The digit zero of each numbering system, other than 0–9, that is the default of a language in CLDR.
_ZEROS = {
    "arab": "\u0660", "arabext": "\u06f0", "beng": "\u09e6", "deva": "\u0966", "khmr": "\u17e0", "laoo": "\u0ed0",
    "mymr": "\u1040", "orya": "\u0b66", "tibt": "\u0f20", "cakm": "\U00011136", "adlm": "\U0001e950",
}  # fmt: skip


def message(english: str) -> str:
    """The message itself: marks one in a table for the catalogues; ``Language.word`` translates it later."""
    return english


def ordinal(english: str) -> str:
    """The same for an ordinal number, which ``Language.nth`` translates."""
    return english


_NTH = (
    ordinal("first"), ordinal("second"), ordinal("third"), ordinal("fourth"), ordinal("fifth"), ordinal("sixth"),
    ordinal("seventh"), ordinal("eighth"), ordinal("ninth"), ordinal("tenth"), ordinal("eleventh"), ordinal("twelfth"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its BCP 47 tag, such as ``en``, ``hi`` or ``ur-PK``.

    If it has no catalogue, the site's own words are English, and so are the dates and numbers in them.
    """

    tag: str = _ENGLISH

    @property
    def direction(self) -> str:
        """The writing direction of the language: ``ltr`` or ``rtl``."""
        return direction(self.tag)

    @property
    def spoken(self) -> str:
        """The tag of the language of the site's own words: this one, or ``en`` where it has no catalogue."""
        return self.tag if _catalogue(self.tag) or _is_english(self.tag) else _ENGLISH

    @property
    def locale(self) -> Locale:
        """The CLDR locale for the site's own words."""
        return _locale(self.spoken)

    @property
    def messages(self) -> NullTranslations:
        """The catalogue; it is empty for English, and where there is none."""
        return _messages(self.tag)

    def say(self, message: str, **values: object) -> str:
        """The translated message with its values; numbers are formatted for the language."""
        return self.fill(message, **values)

    def fill(self, message: str, **values: object) -> str:
        """The same for a message that a table holds."""
        return str(self.messages.gettext(message)) % self._written(values)

    def say_as(self, context: str, message: str, **values: object) -> str:
        """The translated message where English has one word for two things; ``context`` says which is meant."""
        return str(self.messages.pgettext(context, message)) % self._written(values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The translated message in the plural form for ``number``, which is available in it as ``%(number)s``."""
        return str(self.messages.ngettext(one, many, number)) % self._written({"number": number, **values})

    def word(self, message: str) -> str:
        """The translation of a message without values; English where there is none."""
        return str(self.messages.gettext(message)) if message else ""

    def number(self, number: float) -> str:
        """“1,234.5”."""
        return _number(self, number)

    def percent(self, hundredths: float) -> str:
        """“99.9%” for 99.9."""
        pattern = self.locale.percent_formats[None]
        return f"{pattern.prefix[0]}{self.number(hundredths)}{pattern.suffix[0]}"

    def joined(self, items: Sequence[str]) -> str:
        """“a, b, c”: for items of different sorts, such as a date, a publisher and an agency."""
        return self.say_as("between the items of a list", ", ").join(str(self._one_written(item)) for item in items)

    def listed(self, items: Sequence[str]) -> str:
        """“a”, “a and b”, “a, b and c”."""
        from babel.lists import format_list

        return format_list(items, locale=self.locale) if items else ""

    def date(self, date: Edtf) -> str:
        """The date, as precise as its editor wrote it: “6 September 2018”, “1–15 November 2023”, “about 44 BC”."""
        return _date(self, date)

    def days(self, interval: Interval) -> str:
        """The days of an interval, as short as possible: “June 2023”, “1–15 November 2023”.

        Raises ValueError for an interval that has neither start nor end.
        """
        return _days(self, interval)

    def nth(self, number: int) -> str:
        """“third”; above twelve in figures: “21st”."""
        if 1 <= number <= len(_NTH):
            return self.say_as("ordinal", _NTH[number - 1])
        match self.locale.ordinal_form(number):
            case "zero":
                return self.say_as("ordinal, zero", "%(number)sth", number=number)
            case "one":
                return self.say_as("ordinal, one", "%(number)sst", number=number)
            case "two":
                return self.say_as("ordinal, two", "%(number)snd", number=number)
            case "few":
                return self.say_as("ordinal, few", "%(number)srd", number=number)
            case "many":
                return self.say_as("ordinal, many", "%(number)sth", number=number)
            case _:
                return self.say_as("ordinal, other", "%(number)sth", number=number)

    def figures(self, number: int) -> str:
        """The number without separators between its digits, as in a date."""
        return self._digits(str(number))

    def _digits(self, figures: str) -> str:
        zero = _ZEROS.get(self.locale.default_numbering_system)
        return figures.translate({48 + one: ord(zero) + one for one in range(10)}) if zero else figures

    def _written(self, values: dict[str, object]) -> dict[str, object]:
        return {name: self._one_written(value) for name, value in values.items()}

    def _one_written(self, value: object) -> object:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return self.number(value)
        if isinstance(value, str) and (runs := _text_direction(value)) and runs != direction(self.spoken):
            return f"\u2068{value}\u2069"  # Unicode isolates keep the order of a text in the other direction
        return value


def spoken() -> tuple[str, ...]:
    """The tags of the languages with a catalogue, and English, sorted."""
    return tuple(sorted([_ENGLISH, *(file.stem for file in CATALOGUES.glob("*.po"))]))


def direction(tag: str) -> str:
    """The writing direction of a language, by its tag: ``ltr`` or ``rtl``."""
    return "ltr" if _is_english(tag) else _locale(tag).text_direction


def _text_direction(text: str) -> str:
    """The direction of a text (``ltr`` or ``rtl``), which is that of its first letter; empty where it has none."""
    for letter in text:
        if (kind := bidirectional(letter)) in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


@lru_cache(65_536)
def _number(language: Language, number: float) -> str:
    from babel.numbers import format_decimal

    return language._digits(format_decimal(number, locale=language.locale, numbering_system="default"))


@lru_cache(65_536)
def _date(language: Language, date: Edtf) -> str:
    return _date_words(language).date(date)


@lru_cache(65_536)
def _days(language: Language, interval: Interval) -> str:
    return _date_words(language).days(interval)


@cache
def _date_words(language: Language) -> DateWords:
    return DateWords(language.locale, language.say, language.figures)


def _is_english(tag: str) -> bool:
    return tag.replace("_", "-").partition("-")[0].lower() == _ENGLISH


@cache
def _catalogue(tag: str) -> Path | None:
    """The catalogue of a tag or, if it has none, of the longest shorter tag: ``ur-PK``, then ``ur``."""
    parts = tag.replace("_", "-").split("-")
    while parts:
        file = CATALOGUES / f"{'-'.join(parts)}.po"
        if file.is_file():
            return file
        parts.pop()
    return None


@cache
def _locale(tag: str) -> Locale:
    """The locale of a tag, or of the longest shorter tag that CLDR has, else English (``en-001``, World English)."""
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
    if (file := _catalogue(tag)) is None:
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file.open("rb") as text:
        write_mo(compiled, read_po(text, locale=file.stem))
    compiled.seek(0)
    return GNUTranslations(compiled)
