from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sample import AT, event, site, text, timeline
from timeline.model.records import SeriesNumber, Timeline
from timeline.model.series_gaps import gaps, numbered


def numbered_events(numbers: list[int]) -> Timeline:
    events = [
        event(f"fair-{index}", f"{2000 + index}", series=(SeriesNumber(text("fairs"), number, AT),))
        for index, number in enumerate(numbers)
    ]
    return timeline(events, settings=site())


def test_missing_numbers_stand_between_their_neighbours() -> None:
    found = gaps(numbered_events([1, 3, 7]))
    assert [(gap.first, gap.last, gap.before and gap.before.id, gap.after.id) for gap in found] == [
        (2, 2, "fair-0", "fair-1"),
        (4, 6, "fair-1", "fair-2"),
    ]


def test_a_series_that_does_not_begin_at_one_has_a_gap_without_a_lower_neighbour() -> None:
    (gap,) = gaps(numbered_events([7]))
    assert (gap.first, gap.last, gap.before, gap.after.id) == (1, 6, None, "fair-0")


def test_a_huge_number_is_one_gap() -> None:
    (gap,) = gaps(numbered_events([1_000_000]))
    assert gap.last == 999_999


@given(st.lists(st.integers(1, 30), max_size=12))
def test_gaps_and_events_together_are_all_the_numbers_once(numbers: list[int]) -> None:
    missing = [number for gap in gaps(numbered_events(numbers)) for number in range(gap.first, gap.last + 1)]
    assert sorted([*missing, *set(numbers)]) == list(range(1, max(numbers, default=0) + 1))


def test_events_are_numbered_in_their_order() -> None:
    assert [number for number, _ in numbered(numbered_events([3, 1, 2, 1]), "fairs")] == [1, 1, 2, 3]
