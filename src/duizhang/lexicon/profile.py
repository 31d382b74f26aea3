"""Colour rules as data: who published them, when, in which words, and the bands they define."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from duizhang.lexicon.published import Published
from duizhang.model.verdict import ColourName, PaceName, VerdictName

FOLDER = Path(__file__).parent / "profiles"
Measure = Literal["lag_points", "shortfall", "ratio", "progress"]


class BadProfile(Exception):
    """A profile that cannot be used; the message names the file, the place and the mend."""


class Band(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One colour and when it is given; every condition that is written must hold.

    `measure` lies between `at_least`/`above` and `at_most`/`below`: `lag_points` elapsed − completion in percentage
    points, `shortfall` the same as a percentage of elapsed, `ratio` completion / elapsed in percent, `progress`
    completion in percent. For growth, decline, share and rank, elapsed is always 100 % (they are never scaled by months).
    """

    colour: ColourName
    says: str
    measure: Measure | None = None
    at_least: float | None = None
    above: float | None = None
    at_most: float | None = None
    below: float | None = None
    verdict: list[VerdictName] | None = None
    pace: list[PaceName] | None = None


class Profile(Published, forbid_unknown_fields=True, frozen=True):
    """A rule: the first band that fits gives the colour, none gives grey. `tolerance` is for 左右, in percent."""

    band: list[Band]
    tolerance: Decimal = Decimal(0)


def profile_names() -> list[str]:
    """The names of the profiles that ship."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def load_profile(name: str = "default") -> Profile:
    """The profile `name`, or the one in the file `name` where it ends in `.toml`.

    Errors: BadProfile, which names the file, the place and the mend.
    """
    path = Path(name) if name.endswith(".toml") else FOLDER / f"{name}.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Profile, strict=False)
    except FileNotFoundError as error:
        known = "、".join(profile_names())
        raise BadProfile(f"没有名为“{name}”的规则；可用: {known} (no such profile; choose one of these)") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadProfile(f"规则文件有误: {path.name}: {error}；请改正该处 (mend that place)") from error
