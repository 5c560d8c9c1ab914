"""The number reader: finds the numbers among the tokens of a text, with their qualifiers, scales and units."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from timeline.english.numbers.found_number import FoundNumber, bounds, clocked
from timeline.english.numbers.quantity import Quantity
from timeline.english.numbers.tables import (
    ALONE,
    BALLOT,
    BEFORE,
    BEHIND,
    CODES,
    CONTEST,
    CURRENCIES,
    DASHES,
    DETERMINERS,
    DOLLARS,
    FRACTION_ENDS,
    HALVES,
    HYPHENS,
    LEAST,
    MANY,
    MEASURES,
    MONEY,
    MONEY_SUFFIXES,
    MORE,
    NOT_COUNTED,
    NUMBERED,
    ORDINALS,
    PARTS,
    POWERS,
    RACED,
    RISING,
    SCALES,
    SIDED,
    SMALL,
    SUFFIXES,
    SYMBOLS,
    TELLING,
    TIME,
    TIMES,
    WHOSE,
)
from timeline.english.numbers.tokens import Token, on_clock, short, value_of

HINTS = frozenset([*SMALL, *ORDINALS, *POWERS, *SCALES, *MANY, *ALONE, *TIMES, *PARTS, "couple", "pair"])
_STARTS = HINTS | {*BEFORE, *CODES, *SYMBOLS, *DOLLARS, *"+-−–", "minus", "a", "an", "several", "few", "many"}


_NOTHING = Token("", -9, -8, None)
_REACH = 16  # tokens that are looked at on either side of a number


class NumberReader:
    """Reads the numbers among ``tokens``: methods read from token ``i`` on, and return None if they find none."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.count = len(tokens)
        # Empty tokens, so that looking beyond the end, or before the beginning, finds nothing.
        self.tokens = [*tokens, *[_NOTHING] * _REACH]
        self.words = [token.text for token in self.tokens]

    def tight(self, i: int) -> bool:
        """Whether nothing is between token ``i`` and the one before it."""
        return self.tokens[i - 1].end == self.tokens[i].start

    def past_hyphen(self, i: int) -> int:
        """The next token if token ``i`` is a hyphen between two words; otherwise ``i``."""
        return i + 1 if self.words[i] in HYPHENS and self.tight(i) and self.tight(i + 1) else i

    def found(self) -> Iterator[Quantity]:
        """All quantities in order."""
        i = 0
        while i < self.count:
            quantities, i = self.read(i) if self.words[i] in _STARTS or self.tokens[i].match else ([], i + 1)
            yield from quantities

    def read(self, i: int) -> tuple[list[Quantity], int]:
        """The quantities that begin at ``i`` (two for ``from 10 to 12``), and the token from which to read on."""
        kind, start = self.qualifier(i)
        first = self.number(start)
        if first is None:
            return [], i + 1
        if first.ordinal:
            return [self.quantity(first.first, first.last, first, first.value, "")], first.last
        numbers, second = [first], first
        if not first.vague and (other := self.number(self.connected(first))):
            numbers, second = self.paired(first, other)
        found = []
        for low in numbers:
            high = second if len(numbers) == 1 else low
            behind, end = ("", high.last) if kind else self.behind(high.last)
            if kind == MORE and self.words[start - 1] == "over" and self.words[self.past_hyphen(end)] in TIME:
                kind = LEAST  # "over two days" may mean during two days
            begin = i if kind and low is numbers[0] else low.first
            found.append(self.quantity(begin, end, low, high.value, kind or behind))
        return found, end

    def quantity(self, first: int, last: int, low: FoundNumber, high: Fraction, kind: str) -> Quantity:
        """The quantity from ``low`` to ``high``, in the tokens ``first`` to ``last`` (exclusive)."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Quantity(start, end, self.text[start:end], *bounds(low, high, kind), low.unit, low.ordinal)

    def qualifier(self, i: int) -> tuple[str, int]:
        """The kind of the qualifier at token ``i`` and the token after it; "" and ``i`` if there is none."""
        for words, kind in BEFORE.get(self.words[i], ()):
            if self.words[i : i + len(words)] == words:
                told = words == ["about"] and self.words[i - 1] in TELLING
                risen = words == ["up", "to"] and self.words[i - 1] in RISING  # "went up to 67"
                return ("", i) if told or risen else (kind, i + len(words))
        return "", i

    def behind(self, i: int) -> tuple[str, int]:
        """The kind of the qualifier after a number (``20 or more``, ``20 people or more``), and the token after it."""
        for j in (i, i + 1):
            for words, kind in BEHIND.get(self.words[j], ()):
                end = j + len(words)
                apart = j > i and (words[0] != "or" or not self.words[i].isalpha())
                if self.words[j:end] == words and self.words[end] != "than" and not apart:
                    return kind, end
        return "", i

    def connected(self, first: FoundNumber) -> int:
        """The token at which the second number of a range or pair would begin; ``count`` if there can be none."""
        i = first.last
        word, before = self.words[i], self.words[first.first - 1]
        spaced = word == "–" and not self.tight(i) and not self.tight(i + 1)
        dash = word in DASHES and (spaced or (self.tight(i) and self.tight(i + 1)))
        return i + 1 if dash or word in ("to", "or") or (word == "and" and before == "between") else self.count

    def paired(self, first: FoundNumber, second: FoundNumber) -> tuple[list[FoundNumber], FoundNumber]:
        """The low end of a range and its high end; or the numbers, if each stands for itself."""
        link, before = self.words[first.last], self.words[first.first - 1]
        alone = [first], first
        if second.ordinal or second.vague or (first.unit and second.unit and first.unit != second.unit):
            return alone
        contest = CONTEST if link in DASHES else BALLOT
        around = [*range(first.first - 4, first.first), second.last, second.last + 1]
        if link != "or" and before != "between" and any(self.words[i] in contest for i in around):
            return alone
        low = first.value
        if first.scale == 1 < second.scale and low < second.value / second.scale:
            low *= second.scale
        unit = first.unit or second.unit
        first, second = first._replace(value=low, unit=unit), second._replace(unit=unit)
        if before == "from" and link == "to":
            return [first, second], second
        return ([first], second) if low < second.value else alone

    def number(self, i: int) -> FoundNumber | None:
        """A number with its sign, scale and unit."""
        first, sign, unit = i, 1, ""
        free = not self.tight(i) or self.words[i - 1] in ("(", "[")
        if (self.words[i] in ("-", "−", "–", "+") and free and self.tight(i + 1)) or self.words[i] == "minus":
            sign, i = 1 if self.words[i] == "+" else -1, i + 1
        if self.words[i] in DOLLARS and self.words[i + 1] == "$" and self.tight(i + 1):
            unit, i = DOLLARS[self.words[i]], i + 2
        elif unit := SYMBOLS.get(self.words[i]) or CODES.get(self.words[i], ""):
            i += 2 if self.words[i + 1] == "." and self.tight(i + 1) else 1
        if not unit and self.named(i):
            return None
        number = self.share(i) or self.figure(i, unit) or self.part(i) or self.loose(i) or self.spelt(i)
        if number is None or (number.ordinal and first != i):
            return None
        if number.ordinal:
            return number
        value, scale, j = number.value, number.scale, number.last
        more = self.part(j + 1) if self.words[j] == "and" and self.words[j + 1] in ("a", "three") else None
        if more and value == int(value) and more.value < 1:
            value, j = value + more.value, more.last
        if more or self.tokens[i].match:
            while (times := SCALES.get(self.words[k := self.past_hyphen(j)], 0)) > scale:
                value, scale, j = value * times, times if scale == 1 else scale * times, k + 1
        after, j = self.unit(j, of=number.vague)
        if after in ("am", "pm"):
            return clocked(number, value, after, first, j)
        if after == "bp":
            value, after = value / 100, "pp"
        return number._replace(value=sign * value, scale=scale, first=first, last=j, unit=unit or after or number.unit)

    def named(self, i: int) -> bool:
        """Whether a hyphen, slash or similar joins token ``i`` to a word before it into a name."""
        mark, before = self.words[i - 1], self.tokens[i - 2]
        if not (self.tight(i) and self.tight(i - 1) and mark in {*HYPHENS, "/", "_", "&", "=", "."}):
            return False
        if mark == ".":
            return bool(self.tokens[i].match) and before.text not in NUMBERED
        return not before.match and before.text not in HINTS and before.text not in ("%", "cent", "percent")

    def figure(self, i: int, money: str) -> FoundNumber | None:
        """A number in figures: ``1,000``, ``2.3m``, ``10:30``, ``2 1/3``, ``5th``."""
        if (match := self.tokens[i].match) is None:
            return None
        suffix, clock = match["suffix"] or "", match["clock"] or ""
        value = value_of(match[0].removesuffix(suffix).removesuffix(clock))
        if value is None:
            return None
        if suffix.lower() in ("st", "nd", "rd", "th"):
            return FoundNumber(value, i, i + 1, ordinal=True)
        if suffix.lower() in ("am", "pm"):
            return clocked(FoundNumber(value, i, i + 1), on_clock(value, clock), suffix.lower(), i, i + 1)
        scale = SUFFIXES.get(suffix, 1)
        counted = suffix == "m" and self.words[i + 1][-1:] == "s" and self.words[i + 1] not in RACED
        if scale == 1 and suffix in MONEY_SUFFIXES and (money or counted or self.unit(i + 1)[0] in MONEY):
            scale = MONEY_SUFFIXES[suffix]  # "2.3m tonnes", but "the 200m hurdles"
        if scale == 1 and suffix and suffix not in MEASURES:
            return None
        if clock:
            return FoundNumber(on_clock(value, clock), i, i + 1, "h")
        value, last = value * scale, i + 1
        for at, whole in ((i + 1, Fraction(0)), (i + 2, value)):  # 1/3, and 2 1/3
            over, under = self.tokens[at - 1].match, self.tokens[at + 1].match
            if self.words[at] == "/" and over and under and self.tight(at) and self.tight(at + 1):
                above, below = (value_of(each[0]) if each[0].isdigit() else None for each in (over, under))
                if above is not None and below and (at == i + 1 or above < below):
                    return FoundNumber(whole + above / below, i, at + 2)
        return FoundNumber(value, i, last, scale=scale)

    def part(self, i: int) -> FoundNumber | None:
        """A fraction of one, or of a round number: ``a third``, ``three-quarters``, ``half a million``."""
        word, k = self.words[i], self.past_hyphen(i + 1)
        if word == "half":
            if self.words[i - 1] in HALVES:
                return None
            scale_at = self.past_hyphen(k + 1) if self.words[k] in ("a", "an") else k
            if scale := SCALES.get(self.words[scale_at]):
                return FoundNumber(Fraction(scale, 2), i, scale_at + 1, scale=scale)
            if self.words[scale_at] == "century" and scale_at > k:
                return FoundNumber(Fraction(50), i, scale_at + 1)
            return None if k > i + 1 else FoundNumber(Fraction(1, 2), i, i + 1)
        count = 1 if word in ("a", "an") else SMALL.get(word, 0)
        name, after = self.words[k], self.words[k + 1]
        under, plural = PARTS.get(name, 0), name.endswith("s")
        if not count or not under or (under == 4 and count not in (1, 3)) or (name in POWERS and after != "of"):
            return None
        if plural != (count > 1) and (plural or k == i + 1):
            return None
        if word in ("a", "an") and (after not in FRACTION_ENDS if name != "half" else after in HYPHENS) and after:
            return None
        if after == "of" and self.words[k + 2] == "a" and (scale := SCALES.get(self.words[k + 3])):
            return FoundNumber(Fraction(count * scale, under), i, k + 4, scale=scale)
        if self.words[k + 1 : k + 4] == ["of", "a", "century"]:
            return FoundNumber(Fraction(count * 100, under), i, k + 4)
        return FoundNumber(Fraction(count, under), i, k + 1)

    def share(self, i: int) -> FoundNumber | None:
        """A share: ``one in five``, ``1 in 5``."""
        part, whole = (SMALL.get(each, 0) or short(each) for each in self.words[i : i + 3 : 2])
        return FoundNumber(Fraction(part, whole), i, i + 3) if self.words[i + 1] == "in" and 0 < part < whole else None

    def loose(self, i: int) -> FoundNumber | None:
        """Vague numbers and single words: ``tens of thousands``, ``several hundred``, ``a couple of``, ``twice``."""
        word, after = self.words[i], self.words[i + 1]
        if word == "a" and after in ("couple", "pair") and self.words[i + 2] == "of":
            return FoundNumber(Fraction(2), i, i + 3)
        if word in MANY:
            if after == "of" and (times := MANY.get(self.words[i + 2])):
                return FoundNumber(Fraction(2 * MANY[word] * times), i, i + 3, vague=True)
            return None if word == "tens" else FoundNumber(Fraction(2 * MANY[word]), i, i + 1, vague=True)
        if word in ("several", "few", "many") and (times := SCALES.get(after)):
            bigger = SCALES.get(self.words[i + 2], 0)
            value = times * bigger if bigger > times else times
            return FoundNumber(Fraction(2 * value), i, i + 2 + (bigger > times), vague=True)
        if word in ALONE:
            return FoundNumber(Fraction(ALONE[word]), i, i + 1, ordinal=True)
        return FoundNumber(Fraction(TIMES[word]), i, i + 1) if word in TIMES else None

    def spelt(self, i: int) -> FoundNumber | None:
        """A cardinal or ordinal in words: ``two hundred and five``, ``a million``, ``twenty-first``."""
        total, current, biggest, room, ordinal, rounded = 0, 0, 0, 10**18, False, False
        j = i
        if self.words[i] in ("a", "an") and self.words[i + 1] in SCALES:
            current, room, j = 1, 0, i + 1
        while not ordinal:
            k = self.past_hyphen(j) if j > i else j
            k += rounded and self.words[k] == "and" and self.words[k + 1] in SMALL.keys() | ORDINALS.keys()
            word = self.words[k]
            small = SMALL.get(word, ORDINALS.get(word, 0))
            if word in SMALL or word in ORDINALS:
                if small >= room or (j > i and (not small or (word == "second" and k == j))):
                    break
                ordinal = word in ORDINALS
                current, room, rounded = current + small, 10 if small >= 20 else 0, False
            elif word == "hundred" and 0 < current < 100:
                current, room, rounded = current * 100, 100, True
            elif word in POWERS and not (total and not current):
                total, current, ordinal = (total + current or 1) * POWERS[word], 0, True
            elif (scale := SCALES.get(word, 0)) > 100 or word == "dozen":
                if scale > biggest and (0 < total + current < scale or (word == "dozen" and current)):
                    total = (total + current) * scale
                elif current and scale < biggest:
                    total += current * scale
                else:
                    break
                current, biggest, room, rounded = 0, scale, 0 if word == "dozen" else scale, word != "dozen"
            else:
                break
            j = k + 1
        value = total + current
        if j == i or (j == i + 1 and self.loner(i)):
            return None
        return FoundNumber(Fraction(value), i, j, scale=biggest or (100 if rounded else 1), ordinal=ordinal)

    def loner(self, i: int) -> bool:
        """Whether the single word at ``i`` counts nothing: a pronoun, part of an idiom, a measure of time."""
        word, before, after = self.words[i], self.words[i - 1], self.words[i + 1]
        if word == "first":
            ordering = after in DETERMINERS and before in (
                "",
                ".",
                ",",
                ";",
                ":",
                "and",
                "but",
            )  # "First the choir sang"
            return ordering or before == "at" or (after, self.words[i + 2]) in {("of", "all"), ("and", "foremost")}
        if word == "second":
            counted = before in SMALL or bool(self.tokens[i - 1].match)
            return before in ("per", "split") or (counted and after not in HYPHENS)  # "eleven second-half minutes"
        if word != "one":
            return False
        if (before in ("by", "after") and self.words[i - 2] == "one") or (before == "in" and after == "place"):
            return True  # "one by one", "in one place"
        if after in HYPHENS:
            return self.words[i + 2] in SIDED
        if after == "of":
            return before != "only" and not any(self.words[n] in SMALL or self.tokens[n].match for n in (i + 2, i + 3))
        aside = self.words[i - 2] in ("a", "an", "the") and before.isalpha() and before != "only"
        return (
            before in DETERMINERS
            or after in NOT_COUNTED & {"another", "who", "such", "by", "after"}
            or (aside and (after in NOT_COUNTED or not after or before in ORDINALS))
        )

    def unit(self, i: int, *, of: bool = False) -> tuple[str, int]:
        """The unit after a number and the token after it: ``per cent``, ``US dollars``; "" and ``i`` if none."""
        k = self.past_hyphen(i)
        if of and self.words[k] == "of":
            k += 1
        word, after = self.words[k], self.words[self.past_hyphen(k + 1)]
        if word in ("%", "٪", "％", "percent", "pct"):
            return "%", k + 1
        if word == "‰":
            return "‰", k + 1
        if word == "per" and after == "cent":
            return "%", self.past_hyphen(k + 1) + 1
        if (word, after) in {("percentage", "point"), ("percentage", "points")}:
            return "pp", self.past_hyphen(k + 1) + 1
        if word in ("bps", "bp") or (word == "basis" and after in ("point", "points")):
            return "bp", k + 1 if word != "basis" else self.past_hyphen(k + 1) + 1
        if word in ("am", "pm") and k == i:
            return word, k + 1
        if word == "o'clock":
            return "h", k + 1
        for whose in ((word,), (word, after)):
            if whose in WHOSE and self.words[k + len(whose)] in CURRENCIES:
                return WHOSE[whose], k + len(whose) + 1
        if word in CURRENCIES and not (word in SYMBOLS and self.tokens[k + 1].match and self.tight(k + 1)):
            return CURRENCIES[word], k + 1 + (word == "pounds" and after == "sterling")
        return "", i
