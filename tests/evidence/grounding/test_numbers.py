"""Numbers and versions of a sentence, compared with those of its quotes."""

from __future__ import annotations

import pytest

from grounded import wrong


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Quillpad 3.4 reads old maps", "Out now is Quillpad 3.4.0, which reads old maps."),
        ("The tool writes format 3.0.", "From today the tool writes format v3.0."),
        ("Testers may fetch Quillpad 2.9.0-rc2.", "Testers may fetch Quillpad v2.9.0-rc2 as of this morning."),
        ("Sales rose by 1.7 points.", "Sales rose by 1.7 points after Quillpad v1.6 came out."),
        ("Quillpad 2.1 needs Tern 3.4.", "Quillpad 2.1 needs Tern 3.4 or later."),
    ],
)
def test_a_version_that_the_quote_has_is_supported(claim: str, quote: str) -> None:
    assert wrong(claim, quote) == set()


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Quillpad 3.4.6 reads old maps", "Out now is Quillpad 3.4.0, which reads old maps."),
        ("The tool writes format v3.1.", "From today the tool writes format v3.0."),
        ("Testers may fetch Quillpad 2.9.0.", "Testers may fetch Quillpad v2.9.0-rc2 as of this morning."),
        ("Quillpad 3.4 needs Tern 2.1.", "Quillpad v2.1 needs Tern v3.4."),
        ("Quillpad 2.1 needs Tern 3.4 or later.", "Quillpad v2.1 needs Tern v3.4."),
    ],
)
def test_another_version_is_an_error(claim: str, quote: str) -> None:
    assert wrong(claim, quote) == {"number"}
