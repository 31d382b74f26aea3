"""The invented city as data (`city.toml`)."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec


class Named(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A district."""

    name: str


class Leader(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A mayor or deputy mayor."""

    username: str
    name: str
    post: str


class Department(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A department with what the plan promises in its field."""

    name: str
    field: str
    in_charge: str
    support: str
    promises: list[str]


class Local(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What every district promises: (words with a place for the figure, the figure of the first)."""

    field: str
    in_charge: str
    lines: list[tuple[str, int]]


class Words(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What liaisons' sentences are made of."""

    openings: list[str]
    methods: list[str]
    closings: list[str]
    steady: list[str]
    problems: list[tuple[str, str]]


class Complaints(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Slips about one thing."""

    place: str
    texts: list[str]


class City(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of it."""

    name: str
    title: str
    district: list[Named]
    leader: list[Leader]
    department: list[Department]
    local: Local
    words: Words
    complaint: list[Complaints]


@cache
def city() -> City:
    """`city.toml`."""
    text = (Path(__file__).parent / "city.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), City)
