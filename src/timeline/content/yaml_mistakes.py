"""Typical mistakes in YAML, recognised in the plain text, with what the editor probably means."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple


class YamlMistake(NamedTuple):
    """A mistake in a YAML file: the offset of the character where it is reported, what is wrong, and what to do."""

    offset: int
    message: str
    hint: str


_CONFLICT = re.compile(r"(?<![^\r\n])(?:<{7} |>{7} |={7}(?![^\r\n]))")
# Thousands of %TAG lines would take the parser seconds, and no record needs one.
_DIRECTIVE = re.compile(r"%(?<![^\r\n]%)")
_GLUED_COMMENT = re.compile(r"[ \t]+(#)[^\s]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_ODD_SPACE = re.compile(r"""(?:[ \t-]*|[^"'#\r\n]*?(?<![^\s{,])[\w-]+:)([\u00a0\u202f\u3000])""")


def refused(text: str) -> YamlMistake | None:
    """The first line that the parser must not get: a merge conflict marker of Git, or a YAML directive."""
    if mark := _CONFLICT.search(text):
        hint = "keep the right one of the two versions, and delete the lines “<<<<<<<”, “=======” and “>>>>>>>”"
        return YamlMistake(mark.start(), "a merge conflict is not resolved here", hint)
    if mark := _DIRECTIVE.search(text):
        return YamlMistake(mark.start(), "a line cannot begin with “%”", "indent the line, or delete it")
    return None


def glued_comment(text: str, end: int) -> YamlMistake | None:
    """A comment without a space after “#”, after the plain value that ends at ``end``: it may be meant as text."""
    mark = _GLUED_COMMENT.match(text, end)
    hint = "put the value in quotes, or a space after the # of a comment"
    return YamlMistake(mark.start(1), "the text after “ #” is a comment and is not read", hint) if mark else None


def cut_in_braces(text: str, start: int, end: int) -> YamlMistake | None:
    """A key in braces, from ``start`` to ``end``, that is really the rest of the value before it."""
    if " " not in text[start:end] or text[:start].rstrip()[-1:] != "," or text[end:].lstrip()[:1] not in (",", "}"):
        return None
    return YamlMistake(start, "a comma ends a value in braces", "put the text in quotes")


def odd_space(text: str, line: int) -> YamlMistake | None:
    """A special space (such as a no-break space) that YAML reads as a letter, in that line (from 1) or the one above.

    It is searched in the indentation and after a key's colon."""
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))][: line + 1]
    for start in starts[max(line - 2, 0) : line][::-1]:
        if mark := _ODD_SPACE.match(text, start):
            name = unicodedata.name(mark[1]).lower()
            name = name if "no-break" in name else f"no-break space ({name})"
            message = f"a {name} is here, which YAML does not read as a space"
            return YamlMistake(mark.start(1), message, "type an ordinary space")
    return None


def unexpected_colon(text: str, colon: int) -> YamlMistake | None:
    """Which of four mistakes it is: a colon in a value, one in its second line, a key without a colon, a huge key."""
    *above, before = _LINE_END.split(text[:colon])
    if re.search(r":\s", before):
        message = "a colon followed by a space cannot stand in a value without quotes"
        return YamlMistake(colon, message, "put the value in quotes")
    if len(before) > 1024:
        return YamlMistake(colon, "the key before this colon is longer than 1024 characters", "shorten it")
    number = len(above)
    while number and not re.search(r":(\s|$)|^\s*-(\s|$)", above[number - 1]):
        number -= 1
    if number and not re.search(r"(:|^\s*-)\s*(#.*)?$", above[number - 1]):
        message = "this line reads as part of the value above it, where a colon cannot stand"
        hint = "a field is indented as the fields above it; a value that holds a colon needs quotes"
        return YamlMistake(colon, message, hint)
    starts = [0, *(end.end() for end in _LINE_END.finditer(text, 0, colon))]
    for start, words in zip(starts[number:], [*above, before][number:], strict=False):
        if words.strip() and not words.lstrip().startswith("#"):
            return no_colon(words, start + len(words) - len(words.lstrip()))
    return None


def no_colon(words: str, offset: int) -> YamlMistake:
    """The mistake in ``words``, a line that begins at ``offset``: it has no colon, or no space after it."""
    if re.match(r"[\s-]*[\w-]+:[^\s/]", words):
        return YamlMistake(offset, "the colon after the key needs a space", "write “key: value”")
    return YamlMistake(
        offset, "this line has no colon after its key", "write “key: value”; indent what continues a value"
    )
