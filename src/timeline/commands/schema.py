"""``timeline schema``: prints the content format as a JSON Schema, for text editors."""

from __future__ import annotations

import argparse

from timeline.commands.terminal import say

ABOUT = "The JSON Schema of a file in content/, for editors' programs."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", choices=("event", "source", "site", "entities"))


def run(given: argparse.Namespace) -> int:
    import json

    from timeline.content.fields import json_schema

    say(json.dumps(json_schema(given.name), ensure_ascii=False, indent=2) + "\n")
    return 0
