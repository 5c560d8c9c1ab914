"""The catalogues: each has exactly what the site says, whole and of the same shape as the English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.plurals import PLURALS

from timeline.site.language import CATALOGUES
from tooling.messages import Unreadable, entries, forms, gathered, in_code, updated

FILES = sorted(CATALOGUES.glob("*.po"))
by_file = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def pieces(text: str) -> list[str]:
    """What a translation has to keep: the places for values, the tags, the code."""
    return sorted(re.findall(r"%\([a-z_]+\)s|%%|</?[a-z]+[^>]*>|`[^`]*`", text))


def test_there_are_catalogues() -> None:
    assert {"hi", "ur"} <= {path.stem for path in FILES}


@by_file
def test_a_catalogue_is_as_make_messages_writes_it(path: Path) -> None:
    """Where this fails, ``make messages`` brings it up to date; what is new then has to be translated."""
    assert updated(path) == path.read_bytes()


@pytest.mark.slow
@by_file
def test_a_catalogue_keeps_its_plural_forms_with_any_babel(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In Babel’s table Hindi has other plural forms since Babel 2.19 than it had in Babel 2.17."""
    monkeypatch.setitem(PLURALS, path.stem, (3, "(n > 2 ? 2 : n > 1)"))
    assert updated(path) == path.read_bytes()


@by_file
def test_a_catalogue_has_what_the_site_says_and_nothing_else(path: Path) -> None:
    keys = {(one.context or "", *(one.id if isinstance(one.id, tuple) else (one.id, ""))) for one in entries(path)}
    assert keys == set(gathered())


@by_file
def test_no_message_is_fuzzy_or_empty_or_left_in_english(path: Path) -> None:
    for message in entries(path):
        assert not message.fuzzy, message.id
        assert all(form.strip() for form in forms(message)), message.id
    same = [one.id for one in entries(path) if forms(one)[0] == (one.id[0] if isinstance(one.id, tuple) else one.id)]
    assert [one for one in same if re.search(r"[A-Za-z]{2}", re.sub(r"%\([a-z_]+\)s", "", str(one)))] == []


@by_file
def test_a_translation_has_the_same_places_tags_and_code(path: Path) -> None:
    for message in entries(path):
        english = message.id if isinstance(message.id, tuple) else (str(message.id),)
        for form in forms(message):
            assert pieces(form) in [pieces(one) for one in english], message.id


@by_file
def test_what_counts_has_every_plural_of_the_language(path: Path) -> None:
    plural = Locale.parse(path.stem).plural_form
    number = len({plural(number) for number in range(200)})
    for message in entries(path):
        assert len(forms(message)) == (number if isinstance(message.id, tuple) else 1), message.id


@by_file
def test_a_catalogue_has_no_date_and_no_number_of_a_line(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "Creation-Date" not in text
    assert not re.search(r"^#: .*:\d", text, re.MULTILINE)


def test_messages_are_read_from_code() -> None:
    text = """
say("a"); x.say_as("c", "b", n=1); count("one", "many", n); message("t"); "abc".count("[", 0, 1); ordinal(1, 2, 3)
"""
    found = [one[:3] for one in in_code(text, "f.py")]
    assert sorted(found) == [("", "a", ""), ("", "one", "many"), ("", "t", ""), ("c", "b", "")]


@pytest.mark.parametrize("text", ["say(words)", 'say(f"a {b}")', "x.count(one, many, 3)", 'say_as("c", words)'])
def test_a_message_that_is_not_there_to_be_read_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        list(in_code(text, "f.py"))
