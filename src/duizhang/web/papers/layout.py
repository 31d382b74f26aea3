"""The layout as data (`layout.toml`), each table with its source; unknown keys are refused."""

import math
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

HERE = Path(__file__).parent
MM = 72 / 25.4  # points in a millimetre

FontRole = Literal["body", "title", "black", "kai", "song"]
Align = Literal["left", "centre", "justify"]


class Sourced(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What every table of the file says of itself."""

    source: str
    note: str


class Page(Sourced, frozen=True):
    """The sheet and the type area (版心) in millimetres, the grid in lines and characters."""

    width: float
    height: float
    top: float
    left: float
    text_width: float
    text_height: float
    lines: int
    characters: int

    @property
    def bottom(self) -> float:
        """What is left below the type area, in millimetres."""
        return self.height - self.top - self.text_height

    @property
    def right(self) -> float:
        """What is left beside it."""
        return self.width - self.left - self.text_width

    @property
    def line(self) -> float:
        """The height of one line of the grid in points: twentieths, rounded down so that the last line still fits."""
        return math.floor(self.text_height * MM / self.lines * 20) / 20


class PageNumber(Sourced, frozen=True):
    """`below` the type area in millimetres, `indent` in characters."""

    size: float
    below: float
    indent: int
    left: str
    right: str


class Mark(Sourced, frozen=True):
    """What says that a paper does not hold."""

    size: float


class Masthead(Sourced, frozen=True):
    """版头; `gap` in lines, `line` in points."""

    name_size: float
    gap: int
    line: float
    colour: str


class Imprint(Sourced, frozen=True):
    """版记; lines in points, `indent` in characters."""

    size: float
    thick: float
    thin: float
    indent: int


class Signature(Sourced, frozen=True):
    """署名 and 成文日期: room on the right in characters, `gap` in lines above."""

    date_right: float
    least_right: float
    gap: int


class Tables(Sourced, frozen=True):
    """`padding` in millimetres; the rest in points."""

    size: float
    line: float
    caption_size: float
    note_size: float
    paragraph_gap: float
    padding: float
    rule: float


class Light(Sourced, frozen=True):
    """The colour of a light's words, by the name of its colour."""

    green: str
    yellow: str
    red: str
    grey: str


class Level(Sourced, frozen=True):
    """How a kind of paragraph is set; `indent` of its first line in characters."""

    font: FontRole
    size: float
    align: Align
    indent: int


class Font(Sourced, frozen=True):
    """`name` as declared, `other` where that is not installed, `pdf_weight` of the family that a pdf embeds."""

    name: str
    other: str
    pdf_weight: int


class Layout(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """The whole file."""

    page: Page
    page_number: PageNumber
    mark: Mark
    masthead: Masthead
    imprint: Imprint
    signature: Signature
    table: Tables
    light: Light
    level: dict[Literal["title", "body", "1", "2", "3", "4"], Level]
    font: dict[FontRole, Font]


@cache
def layout() -> Layout:
    """The layout that this package ships."""
    return msgspec.convert(tomllib.loads((HERE / "layout.toml").read_text(encoding="utf-8")), Layout)


def light_colour(name: str) -> str:
    """The colour that a light's words are set in (`A31919`), "" for a light that has none."""
    return getattr(layout().light, name, "") if name in ("green", "yellow", "red", "grey") else ""
