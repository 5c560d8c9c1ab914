"""Dates in the words of a language, by the patterns of CLDR.

The patterns are filled in here, because Babel cannot format years before 1 or after 9999. A date is written as
precisely as its editor wrote it. The words around it (“about”, “until”) are messages of the site's catalogues.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.dates import edtf
from timeline.dates.edtf import Edtf, Precision
from timeline.dates.intervals import Interval, civil

if TYPE_CHECKING:
    from babel import Locale

_FIELDS = re.compile(r"'([^']*)'|(d+|M+|L+|y+|G+)|([^'dMLyG]+)")
_THIN = "\u2009"  # CLDR has thin spaces around some dashes; a line cannot break there


@dataclass(frozen=True, slots=True)
class Day:
    """The parts of a day in words and figures; ``year`` has an era where it needs one."""

    year: str
    month: int
    day: str


@dataclass(frozen=True, slots=True)
class DateWords:
    """Dates in the words of one language.

    ``say`` returns a message of its catalogue, ``figures`` a number without separators between its digits.
    """

    locale: Locale
    say: Callable[..., str]
    figures: Callable[[int], str]

    def date(self, date: Edtf) -> str:
        """The date in words: “6 September 2018”, “1–15 November 2023”, “about 44 BC”."""
        if "/" not in date.text:
            return self._single(date)
        start, end = (text if text in ("", "..") else self._single(edtf.parse(text)) for text in date.text.split("/"))
        if not start:
            return self.say("from an unknown date until %(date)s", date=end)
        if start == "..":
            return self.say("until %(date)s", date=end)
        if not end:
            return self.say("from %(date)s to an unknown date", date=start)
        if end == "..":
            return self.say("from %(date)s", date=start)
        return self._range(*map(edtf.parse, date.text.split("/")))

    def days(self, interval: Interval) -> str:
        """The days of an interval, as short as possible. Raises ValueError where it has neither start nor end."""
        first, last = interval.first, interval.last
        if first is not None and first == last:
            return self._pattern(self._long, self._day(first))
        try:
            return self.date(edtf.covering(interval))
        except ValueError:  # EDTF cannot write the days of years after 9999
            if first is None and last is None:
                raise
        if first is None or last is None:
            whole = self._pattern(self._long, self._day(last or first or 0))
            return self.say("until %(date)s", date=whole) if first is None else self.say("from %(date)s", date=whole)
        return self._between(*(self._pattern(self._long, self._day(day)) for day in (first, last)))

    def year(self, year: int) -> str:
        """“2018”, “44 BC”, “AD 800”."""
        if year <= 0:
            return self.say("%(year)s BC", year=self.figures(1 - year))
        figures = self.figures(year)
        return self.say("AD %(year)s", year=figures) if year < 1000 else figures

    def _single(self, date: Edtf) -> str:
        words = self._plain(date)
        if date.approximate:
            words = self.say("about %(date)s", date=words)
        return self.say("%(date)s (uncertain)", date=words) if date.uncertain else words

    def _plain(self, date: Edtf) -> str:
        first, last = date.interval.first, date.interval.last
        if first is None or last is None:  # pragma: no cover - a single date has both ends
            return date.text
        day, (year, month, _) = self._day(first), civil(first)
        unknown = re.search(r"[0-9]-XX", date.text) is not None
        match date.precision:
            case Precision.DAY:
                return self._pattern(self._long, day)
            case Precision.MONTH:
                words = self._pattern(self._month, day)
                return self.say("an unknown day in %(date)s", date=words) if unknown else words
            case Precision.SEASON:
                return self._season(month, day.year)
            case Precision.DECADE if year >= 1000 and year % 100:
                return self.say("the %(year)ss", year=self.figures(year))
            case Precision.DECADE | Precision.CENTURY:
                return self._years(year, civil(last)[0])
        if not unknown:
            return day.year
        if date.text.count("XX") == 1:
            return self.say("an unknown month in %(date)s", date=day.year)
        return self.say("an unknown day in %(date)s", date=day.year)

    def _season(self, month: int, year: str) -> str:
        match month:
            case 3:
                return self.say("spring %(year)s", year=year)
            case 6:
                return self.say("summer %(year)s", year=year)
            case 9:
                return self.say("autumn %(year)s", year=year)
            case _:
                return self.say("winter %(year)s", year=year)

    def _years(self, first: int, last: int) -> str:
        if last <= 0:
            ends = {"first": self.figures(1 - first), "last": self.figures(1 - last)}
            return self.say("the years %(first)s–%(last)s BC", **ends)
        if first >= 1000:
            return self.say("the years %(first)s–%(last)s", first=self.figures(first), last=self.figures(last))
        return self.say("the years %(first)s – %(last)s", first=self.year(first), last=self.year(last))

    def _range(self, start: Edtf, end: Edtf) -> str:
        """The words of an interval: dates with the same precision share their common parts (“1–15 November 2023”)."""
        plain = not any(date.approximate or date.uncertain or "X" in date.text for date in (start, end))
        if plain and start.interval == end.interval:
            return self._plain(start)
        begins, ends = start.interval.first, end.interval.first
        if plain and start.precision == end.precision and begins is not None and ends is not None:
            first, last = civil(begins), civil(ends)
            if start.precision is Precision.YEAR and min(first[0], last[0]) >= 1000:
                return self._shared("y", "y", start, end)
            if start.precision is Precision.MONTH and first[0] == last[0]:
                return self._shared("yMMMM", "M", start, end)
            if start.precision is Precision.DAY and first[0] == last[0]:
                return self._shared("yMMMd", "d" if first[1] == last[1] else "M", start, end)
        return self._between(self._single(start), self._single(end))

    def _shared(self, skeleton: str, differing: str, start: Edtf, end: Edtf) -> str:
        patterns = self.locale.interval_formats.get(skeleton, {}).get(differing, ())
        if len(patterns) != 2 or start.interval.first is None or end.interval.first is None:
            return self._between(self._plain(start), self._plain(end))
        before, after = (pattern.replace("MMMM", "MMM").replace("MMM", "MMMM") for pattern in patterns)
        if re.fullmatch(f"[dMy]+{_THIN}–{_THIN}", before):
            before = before.replace(_THIN, "")
        first, last = self._day(start.interval.first), self._day(end.interval.first)
        return self._pattern(before, first) + self._pattern(after, last)

    def _between(self, start: str, end: str) -> str:
        # CLDR joins the ends by a dash between thin spaces, but ends of several words need normal spaces.
        pattern = str(self.locale.interval_formats[None]).replace(_THIN, " ")
        return pattern.replace("{0}", start).replace("{1}", end)

    def _day(self, number: int) -> Day:
        year, month, day = civil(number)
        return Day(self.year(year), month, self.figures(day))

    @property
    def _long(self) -> str:
        return str(self.locale.date_formats["long"].pattern)

    @property
    def _month(self) -> str:
        return str(self.locale.datetime_skeletons["yMMMM"].pattern)

    def _pattern(self, pattern: str, day: Day) -> str:
        """A CLDR pattern, filled in with the parts of a day; the era is part of the year."""

        def filled(match: re.Match[str]) -> str:
            quoted, field, text = match.groups()
            if field is None:
                return str(text or quoted or ("" if text is not None else "'")).replace(_THIN, " ")
            if field[0] == "d":
                return day.day
            if field[0] in "ML":
                return self._month_name(field, day.month)
            return day.year if field[0] == "y" else ""

        return _FIELDS.sub(filled, pattern)

    def _month_name(self, field: str, month: int) -> str:
        if len(field) < 3:
            return self.figures(month)
        return str(self.locale.months["format" if field[0] == "M" else "stand-alone"]["wide"][month])
