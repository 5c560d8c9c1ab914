"""An added party is a doubt."""

from __future__ import annotations

from grounded import held

SIGNED = "The pact was signed by Runa Feld and Aldo Brix."
MET = "Aldo Brix sat down with Selma Ruud."


def test_somebody_whom_only_another_quote_names_is_a_doubt() -> None:
    found = [atom.words for atom in held("Selma Ruud and Aldo Brix signed the pact.", SIGNED, MET) if atom.doubt]
    assert found == ["Selma Ruud and Aldo Brix"]


def test_those_whom_the_quote_names_are_none() -> None:
    assert [atom for atom in held("Aldo Brix and Runa Feld signed the pact.", SIGNED, MET) if atom.doubt] == []
