"""The fonts of drawn pictures: which characters they have, how wide a text is, and where its lines break.

Only the fonts of the program's libraries and those in a site's ``templates/fonts`` are used, never the machine's, so
that the same words are drawn the same everywhere. A width is the sum of the characters' widths, without kerning.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

# The name of a font in a picture's template → the package and the file of the font.
_FACES = {
    "serif": ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    "italic": ("font_source_serif_pro", "SourceSerifPro-It.ttf"),
    "sans": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "bold": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
}
FONTS = ("font-source-sans-pro", "font-source-serif-pro", "fonttools")
_KINDS = (".otf", ".ttf")


class Lines(NamedTuple):
    """A text broken into lines, and its font size in units of the picture."""

    size: int
    lines: tuple[str, ...]


class Fonts:
    """The fonts of a picture. ``folders`` are folders of templates. Fonts in their ``fonts`` folders are used for
    characters that the program's own fonts do not have."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The font files: the program's own, then the site's, sorted by folder and name."""
        return (*_own_files().values(), *self._further)

    @cached_property
    def _further(self) -> tuple[Path, ...]:
        found = (sorted((folder / "fonts").glob("*")) for folder in self._folders)
        return tuple(path for paths in found for path in paths if path.suffix.lower() in _KINDS)

    def fingerprint(self) -> tuple[bytes, ...]:
        """The bytes of the site's own fonts, for cache keys: the drawings depend on them."""
        return tuple(path.read_bytes() for path in self._further)

    def writes(self, text: str) -> bool:
        """Whether every character of the text is in one of the fonts."""
        letters = {sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf"}
        return all(any(ord(letter) in widths for widths in self._widths["serif"]) for letter in letters)

    def lines(self, text: str, face: str, width: float, sizes: Iterable[int], most: int) -> Lines:
        """``text`` in lines of at most ``width``, in units of the picture.

        The font size is the first of ``sizes`` in which the text needs at most ``most`` lines. If there is none, it is
        the last, and the text is cut and ends with an ellipsis. There are no lines if a character is in no font.
        """
        words = text.split()
        if not words or not self.writes(text):
            return Lines(0, ())
        size, broken = 0, list[str]()
        measured = [(word, self.width(word, face)) for word in words]
        space = self.width(" ", face)
        for size in sizes:
            broken = _filled(measured, space, width / size)
            if len(broken) <= most and all(wide * size <= width for _, wide in measured):
                return Lines(size, tuple(_even(measured, space, width / size, len(broken))))
        return Lines(size, tuple(self._cut(broken, face, width / size, most)))

    def width(self, text: str, face: str) -> float:
        """The width of the text in ems (a number of font sizes)."""
        every = self._widths[face]
        return sum(next((widths[ord(sign)] for widths in every if ord(sign) in widths), 0.0) for sign in text)

    @cached_property
    def _widths(self) -> Mapping[str, tuple[Mapping[int, float], ...]]:
        return {face: (_widths_of(path), *map(_widths_of, self.files)) for face, path in _own_files().items()}

    def _cut(self, lines: Sequence[str], face: str, width: float, most: int) -> list[str]:
        kept = [self._short(line, face, width) for line in lines[:most]]
        if len(lines) > most and not kept[-1].endswith("…"):
            kept[-1] = self._short(f"{kept[-1]} …", face, width)
        return kept

    def _short(self, line: str, face: str, width: float) -> str:
        if self.width(line, face) <= width:
            return line
        whole, word = line.rpartition(" ")[::2]
        if whole:
            return f"{whole} …" if self.width(f"{whole} …", face) <= width else self._short(f"{whole}", face, width)
        while word and self.width(f"{word}…", face) > width:
            word = word[:-1]
        return f"{word}…"


def _filled(words: Sequence[tuple[str, float]], space: float, width: float) -> list[str]:
    """The words, given with their widths, in lines that are as full as possible."""
    lines: list[str] = []
    used = 0.0
    for word, wide in words:
        if lines and used + space + wide <= width:
            lines[-1] += f" {word}"
            used += space + wide
        else:
            lines.append(word)
            used = wide
    return lines


def _even(words: Sequence[tuple[str, float]], space: float, width: float, number: int) -> list[str]:
    """The words in ``number`` lines, each as short as that number allows, so that the last does not have one word."""
    low, high = 0.0, width
    for _ in range(8):
        middle = (low + high) / 2
        low, high = (middle, high) if len(_filled(words, space, middle)) > number else (low, middle)
    return _filled(words, space, high)


@cache
def _own_files() -> Mapping[str, Path]:
    """The files of the program's own fonts, in their packages."""
    from importlib.util import find_spec

    found = {}
    for face, (package, name) in _FACES.items():
        spec = find_spec(package)
        assert spec, f"{package} is one of this program's libraries"
        assert spec.origin
        found[face] = Path(spec.origin).parent / "files" / name
    return found


@cache
def _widths_of(path: Path) -> Mapping[int, float]:
    """The characters of a font: Unicode code point → width in ems."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        height, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: widths[name][0] / height for code, name in font.getBestCmap().items()}
