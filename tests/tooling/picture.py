"""Screenshots as numbers: which colours stand in a picture, and how they stand out from each other."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

Colour = Sequence[int]  # red, green, blue: 0 to 255
Box = Sequence[float]


def picture(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def clipped(image: Image.Image, box: Box) -> Image.Image:
    """The part of the picture in the box (left, top, width, height), as far as there is one."""
    left, top, width, height = box
    right, bottom = min(image.width, round(left + width)), min(image.height, round(top + height))
    return image.crop((max(0, min(round(left), right - 1)), max(0, min(round(top), bottom - 1)), right, bottom))


def ground(image: Image.Image) -> Colour:
    """The colour that most of the picture has."""
    return max(_colours(image))[1]


def strongest(image: Image.Image) -> float:
    """The highest contrast that anything in the picture has to its ground."""
    beneath = ground(image)
    return max(contrast(beneath, colour) for _, colour in _colours(image))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours as WCAG has it: from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _colours(image: Image.Image) -> list[tuple[int, Colour]]:
    return image.getcolors(image.width * image.height) or []  # type: ignore[return-value]


def _luminance(colour: Colour) -> float:
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in (c / 255 for c in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
