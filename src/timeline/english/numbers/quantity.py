"""A quantity: the range of numbers that some words allow, and when one range supports another."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words of a text, and the range of numbers that they allow.

    ``start`` and ``end`` are character offsets. ``low`` and ``high`` are the bounds, None for no bound; an open bound
    is itself excluded (``more than 20``: low 20, ``low_open``). ``unit`` is the symbol of a currency, ``%``, ``‰``,
    ``pp`` (percentage points), ``h`` (a time of day, or hours), or "".
    """

    start: int
    end: int
    words: str
    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    unit: str = ""
    ordinal: bool = False


def bears_out(quote: Quantity, claim: Quantity) -> bool:
    """Whether ``quote`` supports ``claim``: every number that the quote allows, the claim allows too."""
    quote_unit, (quote_low, quote_high) = _comparable(quote)
    claim_unit, (claim_low, claim_high) = _comparable(claim)
    if quote_unit != claim_unit or quote.ordinal != claim.ordinal:
        return False
    if claim_low is not None and (
        quote_low is None or quote_low < claim_low or (quote_low == claim_low and claim.low_open and not quote.low_open)
    ):
        return False
    return claim_high is None or not (
        quote_high is None
        or quote_high > claim_high
        or (quote_high == claim_high and claim.high_open and not quote.high_open)
    )


def _comparable(quantity: Quantity) -> tuple[str, tuple[Fraction | None, Fraction | None]]:
    """The unit and the bounds, with a fraction as a percentage: half is 50 per cent."""
    low, high = quantity.low, quantity.high
    bounds = [bound for bound in (low, high) if bound is not None]
    if quantity.unit or not bounds or not all(0 < bound < 1 for bound in bounds):
        return quantity.unit, (low, high)
    return "%", (low and low * 100, high and high * 100)
