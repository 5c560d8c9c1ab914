from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib import metadata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.publishing import cache
from timeline.publishing.cache import Cache, code_digest, digest

LIST = ["", "a", "b", "ab", digest("page"), "é"]
KEYS = st.sampled_from(LIST)
STEPS = st.one_of(
    st.tuples(st.just("put"), KEYS, st.binary(max_size=40)),
    st.tuples(st.just("get"), KEYS),
    st.tuples(st.just("end"), st.booleans()),
    st.tuples(st.just("flip"), st.floats(0, 1, exclude_max=True), st.integers(1, 255)),
    st.tuples(st.just("cut"), st.floats(0, 1)),
    st.tuples(st.just("insert"), st.floats(0, 1), st.binary(min_size=1, max_size=60)),
    st.tuples(st.just("lose")),
)


@pytest.mark.slow
@settings(max_examples=300)
@given(st.lists(STEPS, max_size=30))
def test_whatever_happens_get_gives_what_was_put_or_nothing(steps: Sequence[tuple[object, ...]]) -> None:
    """In a run the last put is found; after damage or in another run an older one of that key may be, or none."""
    folder = Path(tempfile.mkdtemp())
    put: dict[str, list[bytes]] = {}
    current: dict[str, bytes] = {}
    try:
        store = Cache(folder)
        for step in steps:
            match step:
                case ("put", str(key), bytes(data)):
                    store.put(key, data)
                    put.setdefault(key, []).append(data)
                    current[key] = data
                case ("get", str(key)):
                    found = store.get(key)
                    assert found == current[key] if key in current else found in (None, *put.get(key, []))
                case ("end", bool(well)):
                    end(store, well)
                    store, current = Cache(folder), {}
                case damage:
                    _damage(folder / "results", damage)
    finally:
        shutil.rmtree(folder)


def end(run: Cache, well: bool = True) -> None:
    """The end of a run: well, or by an exception."""
    with suppress(ArithmeticError), run:
        if not well:
            raise ArithmeticError


RUNS = st.lists(
    st.tuples(
        st.lists(st.one_of(st.tuples(KEYS, st.binary(max_size=9)), st.tuples(KEYS, st.none())), max_size=6),
        st.booleans(),
    ),
    max_size=6,
)


@given(RUNS)
def test_a_run_that_ends_well_keeps_what_it_used_and_one_that_fails_what_was_there(
    runs: Sequence[tuple[Sequence[tuple[str, bytes | None]], bool]],
) -> None:
    """A step of a run is a key, and what is put under it or None, where it is asked for."""
    kept: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        for steps, well in runs:
            run, seen, used = Cache(Path(folder)), dict(kept), set()
            for key, data in steps:
                if data is None:
                    assert run.get(key) == seen.get(key)
                else:
                    run.put(key, data)
                    seen[key] = data
                used.add(key)
            end(run, well)
            if well:
                kept = {key: data for key, data in seen.items() if key in used}
        last = Cache(Path(folder))
        assert {key: last.get(key) for key in LIST} == {key: kept.get(key) for key in LIST}


def _damage(file: Path, step: tuple[object, ...]) -> None:
    if not file.exists():
        return
    content = bytearray(file.read_bytes())
    match step:
        case ("flip", float(place), int(change)) if content:
            content[int(place * len(content))] ^= change
        case ("cut", float(place)):
            del content[int(place * len(content)) :]
        case ("insert", float(place), bytes(data)):
            at = int(place * len(content))
            content[at:at] = data
        case _:
            file.unlink()
            return
    file.write_bytes(content)


def test_entries_last_from_run_to_run(tmp_path: Path) -> None:
    with Cache(tmp_path / "build" / "cache") as first:
        assert first.get("a") is None
        first.put("a", b"1")
        first.put("a", b"2")
        first.put("b", b"")
        assert (first.get("a"), first.get("b")) == (b"2", b"")
    second = Cache(tmp_path / "build" / "cache")
    assert (second.get("a"), second.get("b"), second.get("c")) == (b"2", b"", None)


def test_what_a_run_did_not_use_is_forgotten(tmp_path: Path) -> None:
    with Cache(tmp_path) as first:
        first.put("a", bytes(1000))
        first.put("b", bytes(1000))
    with Cache(tmp_path) as second:
        assert (second.get("b"), second.get("never put")) == (bytes(1000), None)
    third = Cache(tmp_path)
    assert (third.get("a"), third.get("b")) == (None, bytes(1000))
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 1200


def test_a_run_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    with Cache(tmp_path) as store:
        store.put("a", b"1")
    before = (tmp_path / "results").stat()
    with Cache(tmp_path) as again:
        assert again.get("a") == b"1"
        again.put("a", b"1")
    after = (tmp_path / "results").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_every_flipped_byte_is_noticed(tmp_path: Path) -> None:
    with Cache(tmp_path) as store:
        store.put("key", b"data")
    sound = (tmp_path / "results").read_bytes()
    for place in range(len(sound)):
        damaged = bytearray(sound)
        damaged[place] ^= 1
        (tmp_path / "results").write_bytes(damaged)
        assert Cache(tmp_path).get("key") is None, place


@pytest.mark.parametrize("content", [b"", b"timeline cache 1\n", b"timeline cache 0\n" + bytes(200), bytes(500)])
def test_a_file_that_is_no_cache_is_an_empty_one_and_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "results").write_bytes(content)
    with Cache(tmp_path) as store:
        assert store.get("") is None
        store.put("a", b"1")
    assert Cache(tmp_path).get("a") == b"1"


def test_a_damaged_entry_is_mended_by_the_next_put(tmp_path: Path) -> None:
    with Cache(tmp_path) as store:
        store.put("a", b"data")
        store.put("b", b"more")
    content = (tmp_path / "results").read_bytes()
    (tmp_path / "results").write_bytes(content.replace(b"data", b"Data"))
    with Cache(tmp_path) as again:
        assert (again.get("a"), again.get("b")) == (None, b"more")
        again.put("a", b"data")
    assert Cache(tmp_path).get("a") == b"data"


def test_no_folder_means_no_cache() -> None:
    with Cache(None) as store:
        store.put("a", b"1")
    assert store.get("a") is None


def test_a_folder_that_cannot_be_made_or_written_only_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "taken" / "results").mkdir(parents=True)
    for folder in (tmp_path / "file", tmp_path / "file" / "cache", tmp_path / "taken"):
        with Cache(folder) as store:
            store.put("a", b"1")
        assert Cache(folder).get("a") is None
    assert os.listdir(tmp_path / "taken") == ["results"]


def test_what_a_killed_run_left_is_cleared_away_and_a_running_ones_is_not(tmp_path: Path) -> None:
    (tmp_path / "results.123").write_bytes(b"half")
    (tmp_path / "results.456").write_bytes(b"half")
    os.utime(tmp_path / "results.123", (time.time() - 7200,) * 2)
    with Cache(tmp_path) as store:
        store.put("a", b"1")
    assert sorted(os.listdir(tmp_path)) == ["results", "results.456"]


def test_runs_at_the_same_time_leave_a_sound_cache(tmp_path: Path) -> None:
    faults: list[Exception] = []

    def run(number: int) -> None:
        try:
            for _ in range(20):
                with Cache(tmp_path) as store:
                    for key in range(20):
                        assert store.get(str(key)) in (None, str(key).encode() * 50)
                        store.put(str(key), str(key).encode() * 50)
        except Exception as fault:
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert os.listdir(tmp_path) == ["results"]
    assert all(Cache(tmp_path).get(str(key)) == str(key).encode() * 50 for key in range(20))


def test_a_digest_tells_every_sequence_of_parts_from_every_other() -> None:
    parts: list[tuple[str | bytes, ...]] = [(), ("",), ("", ""), ("ab",), ("a", "b"), ("b", "a"), ("ab", ""), ("\0ab",)]
    assert len({digest(*each) for each in parts}) == len(parts)
    assert digest("é", "b") == digest("é".encode(), b"b")
    assert len(digest()) == 64


@given(st.lists(st.binary(max_size=10)), st.lists(st.binary(max_size=10)))
def test_digests_are_equal_only_for_equal_parts(one: list[bytes], other: list[bytes]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_the_codes_digest_changes_with_the_code_and_with_the_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fresh() -> str:
        code_digest.cache_clear()
        return code_digest()

    (tmp_path / "checks").mkdir()
    (tmp_path / "cache.py").write_text("code")
    (tmp_path / "checks" / "rule.py").write_text("rule")
    monkeypatch.setattr(cache, "PACKAGE", tmp_path)
    seen = [fresh(), fresh()]
    assert seen[0] == seen[1]
    (tmp_path / "checks" / "rule.py").write_text("rule 2")
    seen.append(fresh())
    (tmp_path / "checks" / "rule.py").rename(tmp_path / "checks" / "law.py")
    seen.append(fresh())
    (tmp_path / "checks" / "words.txt").write_text("pact treaty")
    seen.append(fresh())
    monkeypatch.setattr(metadata, "version", lambda library: f"{library} 99")
    seen.append(fresh())
    assert len(set(seen)) == 5
    monkeypatch.undo()
    fresh()


def test_the_codes_digest_is_quick() -> None:
    code_digest.cache_clear()
    started = time.process_time()
    code_digest()
    assert time.process_time() - started < 3
