"""Words that exclude a word of the quotes: sure in the same place, else doubtful, silent where denied or counted."""

from __future__ import annotations

import pytest

from grounded import held
from timeline.evidence.grounding import AtomKind


def found(claim: str, quote: str) -> set[tuple[AtomKind, str]]:
    return {(atom.kind, atom.words) for atom in held(claim, quote) if not atom.grounded and "have “" in atom.why}


@pytest.mark.parametrize(
    ("claim", "quote", "word"),
    [
        ("The jury called her innocent.", "The jury called her guilty on Friday", "innocent"),
        ("The rain destroyed the harvest.", "The drought destroyed the harvest", "rain"),
        ("A childless king ruled.", "A king with a child ruled for a year", "childless"),
        ("The firm reported a loss of $3m.", "The firm reported a profit of $3m.", "loss"),
        ("The ferry sails from the northern port.", "The ferry sails from the southern port.", "northern"),
        ("His mother taught him.", "His father taught him, said his aunt.", "mother"),
        ("The private college was full.", "The public college had no room: it was full.", "private"),
    ],
)
def test_an_opposite_in_the_same_place_is_sure(claim: str, quote: str, word: str) -> None:
    assert found(claim, quote) == {(AtomKind.OPPOSITE, word)}


def test_an_opposite_elsewhere_is_doubtful() -> None:
    assert found("The walk leads to a river.", "The walk leads along the old sea wall.") == {(AtomKind.WORD, "river")}


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The plant was idle for a decade.", "The plant was idle for ten years."),
        ("The jury called her innocent.", "The jury called her not guilty."),
        ("The old pier and the new one stand.", "The old pier stands beside the new one."),
        ("A ship was seen.", "A frigate was seen."),
    ],
)
def test_a_denied_or_counted_word_and_one_that_the_quote_has_too_are_left_alone(claim: str, quote: str) -> None:
    assert found(claim, quote) == set()
