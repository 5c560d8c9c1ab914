"""The rules about titles, summaries and caveats: what they say, where, and what they tell of the quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from breaking import where
from museum import laid_over, problems
from timeline.diagnostics.diagnostic import Diagnostic, Severity

FILE = "content/events/opening.yaml"
OPENING = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."
RIBBON = "Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300."
TICKETS = "The museum did not sell tickets; a tin bucket at the gate took what people gave."
BELL = "The museum agreed to lend the bell of the Grayholm Light to the island in June"
WALK = "both sides plan a second Lantern Walk in the autumn"


def record(summary: str, *quotes: str, title: str = "Tide Fair") -> str:
    evidence = "".join(f'  q{i}: {{source: fair-report, quote: "{quote}"}}\n' for i, quote in enumerate(quotes))
    cited = "".join(f"[^q{i}]" for i in range(len(quotes)))
    dated = f'  dated: {{source: fair-report, quote: "{OPENING}"}}\n'
    return f'title: {title}\ndate: 2021-05-06\nkind: fair\nsummary: "{summary}{cited}"\nevidence:\n{evidence}{dated}'


def told(root: Path, text: str, code: str) -> list[Diagnostic]:
    return [one for one in problems(laid_over(root, {FILE: text})) if one.code == code]


SEVERITIES = {"word-ungrounded": Severity.INFO, "statement-doubtful": Severity.WARNING}


@pytest.mark.parametrize(
    ("code", "summary", "quotes", "message", "hint"),
    [
        (
            "number-ungrounded",
            "They cut the ribbon before a crowd of 400.",
            (RIBBON,),
            "“400” is not in the quote `q0`.",
            "It has “300”. Correct",
        ),
        (
            "date-ungrounded",
            "The fair opened on 7 May 2021.",
            (OPENING,),
            "“7 May 2021” is not in the quote `q0`.",
            "It has “Thursday” (6 May 2021). Correct",
        ),
        (
            "date-ungrounded",
            "The fair opened on Friday, 6 May 2021.",
            (OPENING,),
            "“Friday, 6 May 2021”: 6 May 2021 was a Thursday, not a Friday.",
            "It has “Thursday” (6 May 2021). Correct",
        ),
        (
            "name-ungrounded",
            "Ada Finch and Una Holm cut the ribbon.",
            (RIBBON,),
            "“Una Holm” is not named in the quote `q0`.",
            "Cite the quote",
        ),
        (
            "outcome-ungrounded",
            "Both sides held a second walk.",
            (WALK,),
            "“second”: the quote `q0` is less sure (“plan”).",
            "Say it as",
        ),
        (
            "word-ungrounded",
            "The splendid fair opened on Thursday with pomp.",
            (OPENING,),
            "Not in the quote `q0`, in the editor's own words: “splendid”, “pomp”.",
            "Look whether they are fair",
        ),
        (
            "word-excluded",
            "The jury called her innocent.",
            ("The jury called her guilty on Friday",),
            "“innocent”: the quote `q0` has “guilty”.",
            "Use the source's word",
        ),
        (
            "word-excluded",
            "The rain destroyed the harvest.",
            ("The drought destroyed the harvest",),
            "“rain”: the quote `q0` has “drought”.",
            "Use the source's word",
        ),
        (
            "word-excluded",
            "A childless king ruled.",
            ("A king with a child ruled for a year",),
            "“childless”: the quote `q0` has “child”.",
            "Use the source's word",
        ),
        (
            "word-excluded",
            "A king ruled for a century.",
            ("A king with a child ruled for a year",),
            "“century”: the quote `q0` has “year”.",
            "Use the source's word",
        ),
        (
            "statement-doubtful",
            "The fair opened with splendid pomp.",
            (OPENING,),
            "the quote `q0` has none of “splendid pomp”.",
            "Look whether the quotes say it;",
        ),
        (
            "statement-doubtful",
            "His mother was late, and an aunt of hers sang.",
            ("A father and an uncle were there and sang all day.",),
            "the quote `q0` has “",
            "Look whether the quotes say it;",
        ),
        (
            "negation-mismatch",
            "The museum did sell tickets.",
            (TICKETS,),
            "“sell”: the quote `q0` denies it.",
            "It has “did not sell tickets”. Deny",
        ),
        (
            "relation-turned",
            "The island agreed to lend the bell to the museum.",
            ("The museum agreed to lend the bell of the Grayholm Light to the island",),
            "the quote `q0`",
            "It has “The museum agreed",
        ),
        (
            "number-ungrounded",
            "They cut the ribbon before a crowd of 400.",
            (RIBBON, WALK),
            "“400” is not in the quotes `q0` and `q1`.",
            "They have “300” and “second”. Correct",
        ),
    ],
)
def test_what_is_not_in_the_quotes_is_told_with_what_is(
    tmp_path: Path, code: str, summary: str, quotes: tuple[str, ...], message: str, hint: str
) -> None:
    text = record(summary, *quotes)
    found = told(tmp_path, text, code)
    assert len(found) == 1
    assert message in found[0].message
    assert found[0].hint.startswith(hint)
    assert found[0].severity is SEVERITIES.get(code, Severity.ERROR)
    assert found[0].place == where(FILE, text, "[^q0]")


def test_a_title_is_held_against_all_quotes_of_the_record(tmp_path: Path) -> None:
    (found,) = told(tmp_path, record("The fair opened.", OPENING, title="Tide Fair for Una Holm"), "name-ungrounded")
    assert found.message == "“Una Holm” is not named in the record's quotes `q0` and `dated`."


def test_a_known_name_is_told_with_the_names_of_its_like_and_its_id(tmp_path: Path) -> None:
    (found,) = told(tmp_path, record("Grayholm cut the ribbon.", OPENING, RIBBON), "name-ungrounded")
    assert found.hint.startswith("They have “Saltmere”. ")
    assert "the aliases of `grayholm`" in found.hint or "A passage of" in found.hint


def test_a_name_that_is_spelt_otherwise_is_told_with_its_like(tmp_path: Path) -> None:
    (found,) = told(tmp_path, record("It was Tide Fiar time at the fair.", OPENING), "name-ungrounded")
    assert found.hint.startswith("It has “Fair”") or found.hint.startswith("It has “Tide” and “Fair”")


def test_a_fault_inside_a_longer_one_is_told_once(tmp_path: Path) -> None:
    found = told(tmp_path, record("The museum will not lend the bell to the island.", BELL), "negation-mismatch")
    assert [one.message for one in found] == ["“will not lend”: the quote `q0` does not deny it."]


def test_a_long_sentence_without_evidence_is_shortened(tmp_path: Path) -> None:
    text = record("The fair opened.", OPENING).replace("[^q0]", f"[^q0] {'Everybody came ' * 9}.")
    (found,) = told(tmp_path, text, "sentence-uncited")
    assert found.message == f"This sentence cites no evidence: “{('Everybody came ' * 9)[:59]}…”."
