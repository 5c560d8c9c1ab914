"""Frames: who stands in which role of each verb."""

from __future__ import annotations

import pytest

from grounded import names, read

KNOWN = {"arden": ["Arden"], "bress": ["Bress"], "ann-vale": ["Ann Vale", "Vale"], "tom-rook": ["Tom Rook", "Rook"]}
FRAMES = [
    ("Arden hosted Bress.", "host", {"subject": "arden", "object": "bress"}),
    ("Arden is being hosted by Bress.", "host", {"subject": "bress", "object": "arden"}),
    ("Arden's council will host Bress.", "host", {"subject": "", "object": "bress"}),
    ("Arden sold the mine to Bress.", "buy", {"subject": "bress", "from": "arden"}),
    ("The envoy in Bress, Ann Vale, met Tom Rook.", "meet", {"subject": "ann-vale", "object": "tom-rook"}),
    ("Arden, which lost it in May, was hosted by Bress.", "host", {"subject": "bress", "object": "arden"}),
    ("Arden fell to Tom Rook, who hosted Bress.", "host", {"subject": "tom-rook", "object": "bress"}),
    ("Ann Vale, an aide of Tom Rook, hosted Bress.", "host", {"subject": "ann-vale", "object": "bress"}),
    ("Arden, meeting in May, hosted Bress.", "host", {"subject": "arden", "object": "bress"}),
    ("Arden paid after hosting Bress.", "host", {"subject": "", "object": "bress"}),
]


@pytest.mark.parametrize(("text", "verb", "roles"), FRAMES)
def test_the_roles_of_a_verb(text: str, verb: str, roles: dict[str, str]) -> None:
    told = read(text, 0, "2021-05-08", names(KNOWN)).telling
    frame = next(frame for frame in told.frames if frame.verb == verb)
    for role, name in roles.items():
        assert {key.removeprefix("things/") for key in frame.role(role) if "/" in key} == ({name} if name else set())


def test_a_name_that_nobody_has_is_an_item_by_its_last_word() -> None:
    told = read("Police told Ada Roe that Mr Rook, once of Bress, had met Roe.", 0, "2021-05-08", names(KNOWN)).telling
    assert [item.key for item in told.items] == ["/roe", "things/tom-rook", "things/bress", "/roe"]
