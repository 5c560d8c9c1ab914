"""The letters of pictures: where lines break, and what can be written."""

from __future__ import annotations

import shutil
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from timeline.publishing.fonts import Fonts

LETTERING = Fonts(())
TITLE = "Prime Ministers speak of the joint production of engines and systems in the capital of the northern province"
WORDS = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyzABCWMäéñ0123456789+-,.’", min_size=1, max_size=14), min_size=1, max_size=20
)


def test_a_short_title_is_one_large_line() -> None:
    assert LETTERING.lines("First Tide Fair", "serif", 1040, (92, 60), 3) == (92, ("First Tide Fair",))


def test_a_long_title_shrinks_and_breaks_evenly() -> None:
    size, lines = LETTERING.lines(TITLE, "serif", 1040, (92, 76, 60), 3)
    assert size == 60
    assert " ".join(lines) == TITLE
    widths = [LETTERING.width(line, "serif") * size for line in lines]
    assert max(widths) <= 1040
    assert min(widths) > 0.7 * max(widths)


def test_what_is_too_long_is_cut_at_a_word() -> None:
    _, lines = LETTERING.lines(TITLE, "serif", 1040, (92,), 2)
    assert len(lines) == 2
    assert lines[-1].endswith(" …")
    assert TITLE.startswith(" ".join(lines).removesuffix(" …"))


@given(WORDS, st.sampled_from(["serif", "italic", "sans", "bold"]), st.integers(1, 4))
def test_no_line_is_too_wide_and_no_word_is_changed(words: list[str], face: str, most: int) -> None:
    size, lines = LETTERING.lines(" ".join(words), face, 1040, (92, 60, 40), most)
    assert size in (92, 60, 40)
    assert 1 <= len(lines) <= most
    assert all(LETTERING.width(line, face) * size <= 1040 for line in lines)
    shown = " ".join(lines)
    assert shown == " ".join(words) or " ".join(words).startswith(shown.removesuffix("…").rstrip())


@given(st.text(max_size=40))
def test_only_what_can_be_written_has_lines(text: str) -> None:
    lines = LETTERING.lines(text, "serif", 1040, (40,), 3).lines
    assert bool(lines) == (bool(text.split()) and LETTERING.writes(text))


def test_it_writes_the_latin_scripts_and_says_what_it_does_not() -> None:
    assert LETTERING.writes("India–US 2+2 Dialogue: “Señor Žižek”, 50% …")
    assert LETTERING.writes("")
    assert not LETTERING.writes("भारत")
    assert not LETTERING.writes("الهند")
    assert not LETTERING.writes("Fair \U0010ffff")


def test_a_site_may_bring_fonts_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "readme.txt").write_text("no font")
    own = tmp_path / "fonts" / "Own.ttf"
    shutil.copy(LETTERING.files[0], own)
    lettering = Fonts((tmp_path, tmp_path / "absent"))
    assert lettering.files == (*LETTERING.files, own)
    assert lettering.fingerprint() == (own.read_bytes(),)
    assert LETTERING.fingerprint() == ()
