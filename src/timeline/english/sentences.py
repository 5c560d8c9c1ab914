"""The sentences of a Markdown text as a reader sees them, each with the footnotes that it cites.

The code works on a shadow of the text: a copy of the same length in which Markdown marks, footnote references and the
borders of blocks are replaced by private-use characters. So an offset in the shadow is an offset in the Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NOTE, _MARK, _BREAK = "\ue000", "\ue001", "\ue002"  # a footnote reference, a mark of Markdown, a border of a block
_PRIVATE = re.compile(f"[{_NOTE}-{_BREAK}]")

_CITATION = re.compile(r"\[\^([^\]\s\[]+)\]")
_INLINE = re.compile(
    r"\[\^[^\]\s\[]+\]"
    r"|\\[!-/:-@\[-`{-~]"
    r"|\*+"
    r"|(?<![^\W_])_+|_+(?![^\W_])"
    r"|(?<![^\W_])`+|`+(?![^\W_])"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});"
    r"|<(?:https?://|mailto:)[^<>\s]{1,2000}>"
)
_BRACKETS = re.compile(
    r"\[\^[^\]\s\[]+\]|\\.|(?P<open>!?\[)"
    r"|(?P<link>\]\([^()\s]{0,2000}+(?:\([^()\s]{0,200}+\)[^()\s]{0,200}+)?(?:\s{1,9}\"[^\"]{0,300}+\")?\))|(?P<close>\])"
)
_LINE = re.compile(
    r"(?P<quote>[ \t]*(?:>[ \t]?)*)(?P<rule>(?:[-=*_][ \t]*){3,}$)?"
    r"(?P<mark>[ \t]*(?:#{1,6}(?=[ \t])|[-*+](?=[ \t])|(?P<number>\d{1,3})[.)](?=[ \t])))?"
)
_BLOCKY = re.compile(r"\n[ \t]*(?:[\n>#=*_+-]|\d{1,3}[.)])|^[ \t]*(?:[>#=*_+-]|\d{1,3}[.)][ \t])")

_OPENERS = "\"'“‘«„([{" + _MARK
_CLOSERS = "\"'”’»)\\]}" + _MARK
_STOP = re.compile(
    rf"(?P<stop>[.!?…]+|[。！？।۔؟]+)(?P<close>[{_CLOSERS}]*+)(?P<rest>(?:\s*+{_NOTE}++|[{_CLOSERS}])*+)"
)
_VISIBLE = re.compile(rf"[^\s{_OPENERS}{_NOTE}]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TAIL = re.compile(rf"[^\s{re.escape(_OPENERS)}{_NOTE}{_BREAK}/—–-]*$")
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = re.compile(r"[IVXLC]+")
_ZONE = re.compile(r"[A-Z]{2,4}")
_SPEAKS = re.compile(
    r"(?:[^\W\d_][\w.’'-]* ){1,4}"
    r"(?:asked|said|says|asks|wrote|writes|cried|shouted|replied|demanded|wondered|added|told)\b"
)

# Abbreviations that never end a sentence, because what they belong to follows. Titles have a capital.
_LATIN = _word_set("v vs viz cf eg ie e.g i.e")
_TITLES = _word_set(
    "mr mrs ms mx dr prof gen lt col maj sgt capt cpt cmdr cdr adm sen rep gov pres hon rev fr smt shri sri messrs mme "
    "mlle amb supt insp ft mt rs"
)
# These do not end a sentence before a figure.
_BEFORE_FIGURES = _word_set(
    "no nos p pp art arts sec secs fig figs vol vols ch para paras cl eq ca c approx est r d b op ver sect ex pt "
    "jan feb mar apr jun jul aug sept sep oct nov dec rs"
)
# With a capital, these may end a sentence or not: the next word decides.
_EITHER = _word_set(
    "inc corp co ltd jr sr bros plc llc dept univ assn govt est ave blvd rd st al ed eds ph.d cos pvt intl natl "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo esq"
)
# Words that begin a sentence far more often than a name.
_OPENING = _word_set(
    "the a an this that these those there then thus they he she it we you i his her its their our my in on at by for "
    "from with without within under over of to as if when while where why what who which how after before since until "
    "during although though because but and or so yet nor still also however moreover meanwhile later earlier both "
    "each all some many most several few no not none one two three another other such once only even instead "
    "neither either according against among between despite following here now today yesterday tomorrow"
)
_DAYS = _word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri "
    "sat sun eastern pacific central mountain greenwich local indian gmt"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without Markdown, its offsets in the Markdown, and the keys of its footnotes in order, without
    duplicates.

    The offsets include the footnote references of the sentence, also those after its full stop.
    """

    text: str
    start: int
    end: int
    cites: tuple[str, ...]


def sentences(markdown: str) -> tuple[Sentence, ...]:
    """The sentences of ``markdown`` in order; the ends of paragraphs, list items and headings end a sentence too.

    A footnote after the full stop belongs to the sentence before it. So does a paragraph that has only footnotes. Never
    raises.
    """
    shadow = _shadow(markdown)
    found: list[Sentence] = []
    for start, end in _spans(shadow):
        cites = tuple(dict.fromkeys(match[1] for match in _CITATION.finditer(markdown, start, end)))
        text = (
            _plain_text(shadow[start:end])
            if _PRIVATE.search(shadow, start, end)
            else " ".join(shadow[start:end].split())
        )
        if any(map(str.isalnum, text)):
            found.append(Sentence(text, start, end, cites))
        elif cites and found:
            cites = tuple(dict.fromkeys((*found[-1].cites, *cites)))
            found[-1] = replace(found[-1], end=end, cites=cites)
    return tuple(found)


def _shadow(markdown: str) -> str:
    """The shadow of a Markdown text, of the same length."""
    text = _PRIVATE.sub(_MARK, markdown)
    if _BLOCKY.search(text):
        text = _with_breaks(text)
    if "](" in text:
        text = _without_links(text)
    return _INLINE.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    """The private characters that replace a match in the shadow; as many as it has characters."""
    mark = match[0]
    if mark[0] == "[":
        return _NOTE * len(mark)
    if mark[0] == "\\":
        return _MARK + mark[1]
    if mark[0] == "&":
        character = unescape(mark)
        return character.ljust(len(mark), _MARK) if len(character) < len(mark) else mark
    if mark[0] == "<":
        return _MARK + mark[1:-1] + _MARK
    if mark[0] == "*":
        around = match.string[match.start() - 1 : match.start()] + match.string[match.end() : match.end() + 1]
        if len(around) == 2 and (around.isspace() or around.isdigit()):
            return mark  # 2 * 3
    return _MARK * len(mark)


def _with_breaks(text: str) -> str:
    """``text`` with breaks at the marks of list items and headings, at blank lines, and where a quotation begins."""
    lines: list[str] = []
    quoted = listed = False
    fresh = True  # whether the line begins a block
    for line in text.split("\n"):
        match = _LINE.match(line)
        assert match is not None  # every part of the pattern may be empty
        quote, mark, number = match["quote"], match["mark"] or "", match["number"]
        heading = "#" in mark
        if number and not (fresh or listed or number == "1"):
            mark = ""
        head = match.end() if mark else match.end("quote")
        rest = line[head:]
        opens = bool(mark) or (">" in quote) > quoted or not rest.strip() or bool(match["rule"])
        if match["rule"]:
            head, rest = len(line), ""
        lead = _BREAK * head if opens and head else quote.replace(">", _MARK) if head else ""
        # A break replaces a character: if the mark is empty, the end of the line before it.
        if opens and lines:
            lines[-1] = lines[-1][:-1] + _BREAK
        lines.append(lead + rest + (_BREAK if heading else "\n"))
        fresh = heading or not rest.strip()
        listed = (bool(mark) and not heading) or (listed and not fresh)
        quoted = ">" in quote or (quoted and not fresh)
    return "".join(lines)[: len(text)]


def _without_links(text: str) -> str:
    """``text`` with marks in place of the brackets and addresses of links; other brackets stay."""
    parts: list[str] = []
    opened: list[int] = []
    at = 0
    for match in _BRACKETS.finditer(text):
        parts += (text[at : match.start()], match[0])
        at = match.end()
        if match["open"]:
            opened.append(len(parts) - 1)
        elif match["link"] and opened:
            first = opened.pop()
            parts[first], parts[-1] = _MARK * len(parts[first]), _MARK * len(match[0])
        elif match["close"] and opened:
            opened.pop()
    return "".join([*parts, text[at:]])


def _spans(shadow: str) -> Iterator[tuple[int, int]]:
    """The offsets of each sentence, without the white space around it."""
    at = 0
    for block in shadow.split(_BREAK):
        start, end = at, at + len(block)
        first = _trimmed(shadow, start, end)[0]
        for match in _STOP.finditer(shadow, start, end):
            if _ends_sentence(shadow, match, first, end):
                yield _trimmed(shadow, first, match.end())
                first = match.end()
        if first < end and (last := _trimmed(shadow, first, end)) and last[0] < last[1]:
            yield last
        at = end + 1


def _trimmed(shadow: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without white space at either end."""
    while start < end and shadow[start].isspace():
        start += 1
    while end > start and shadow[end - 1].isspace():
        end -= 1
    return start, end


def _ends_sentence(shadow: str, match: re.Match[str], first: int, end: int) -> bool:
    """Whether the full stop (or other mark) that matched ends the sentence that began at ``first``."""
    after = match.end()
    if after >= end or match["stop"][0] in "。！？।۔؟":
        return True
    noted = _NOTE in match["rest"]
    if not shadow[after].isspace() and not noted:
        return False
    ahead = _VISIBLE.search(shadow, after, end)
    if not ahead:
        return True
    if ahead[0] in ",;:%)]":
        return False
    word_ahead = _WORD.match(shadow, ahead.start(), end)
    word = word_ahead[0] if word_ahead else ""
    before = _word_before_stop(shadow, first, match.start())
    lower = word[:1].islower() and word[1:].islower() | (len(word) == 1)
    closed = any(mark in match["close"] for mark in "\"'”’»")
    stop = match["stop"]
    if "!" in stop or "?" in stop:
        quoted = closed and shadow[first:end][:3].lstrip(_MARK)[:1] in tuple("\"'“‘«")
        return not lower and not (quoted and _SPEAKS.match(shadow, ahead.start(), end))
    if stop in ("…", "..."):
        return not lower and (bool(before) or noted) and shadow[match.start() - 1] not in "[("
    if stop != ".":
        return not lower
    return _full_stop_ends(before, word, lower=lower, noted=noted, closed=closed)


def _word_before_stop(shadow: str, first: int, at: int) -> str:
    """The word right before the stop at ``at``, with the stops inside it."""
    tail = _TAIL.search(shadow[max(first, at - 40) : at])
    return tail[0].replace(_MARK, "") if tail else ""


def _full_stop_ends(before: str, word: str, *, lower: bool, noted: bool, closed: bool) -> bool:
    """Whether a single stop after the word ``before`` ends a sentence when ``word`` follows.

    ``word`` is "" if something other than a word follows; ``lower``: it begins with a small letter; ``noted``: a
    footnote follows the stop; ``closed``: a quotation mark does.
    """
    folded = before.lower()
    acronym = bool(_ACRONYM.fullmatch(before))
    capital = before[:1].isupper()
    never = folded in _LATIN or (capital and folded in _TITLES)
    either = acronym or len(before) == 1 or folded == "al" or (capital and folded in _EITHER)
    short = never or either or folded in _BEFORE_FIGURES
    if lower:
        # A stop and a footnote end a sentence even if the next begins with a small letter by mistake.
        return noted and not short
    if not short or not before[:1].isalpha() or closed:
        return True
    if noted or never:
        return not never
    if folded in _BEFORE_FIGURES and (word[:1].isdigit() or (not either and _ROMAN.fullmatch(word))):
        return False
    if folded in ("a.m", "p.m"):
        return word.lower() not in _DAYS and not _ZONE.fullmatch(word)
    return not either or not word or word.lower() in _OPENING


def _plain_text(part: str) -> str:
    """The words of a piece of the shadow. A footnote reference becomes a space only between two words."""
    pieces = part.replace(_MARK, "").split(_NOTE)
    text = pieces[0]
    for piece in filter(None, pieces[1:]):
        gap = " " if piece[0].isalnum() else ""
        text = text.rstrip() + gap + piece
    return " ".join(text.split())
