from __future__ import annotations

import pytest

from timeline.dates import edtf
from timeline.dates.expressions import read
from timeline.dates.expressions.wording import MESSAGES, how_read


@pytest.mark.parametrize(
    ("text", "meaning", "published", "told"),
    [
        ("on 6 May 2021", "6 May 2021", True, "“6 May 2021”."),
        ("on May 6, 2021", "6 May 2021", True, "“May 6, 2021” is 6 May 2021."),
        ("on Thursday", "6 May 2021", True, "“Thursday”, read in a text of 8 May 2021, is 6 May 2021."),
        ("on Thursday", "6 May 2021", False, "“Thursday” is 6 May 2021."),
    ],
)
def test_a_reading_is_told_with_what_it_needed(text: str, meaning: str, published: bool, told: str) -> None:
    (reading,) = read(text, edtf.parse("2021-05-08"))
    message = how_read(reading, meaning, published=published)
    assert message in MESSAGES
    assert message % {"words": reading.words, "published": "8 May 2021", "meaning": meaning} == told
