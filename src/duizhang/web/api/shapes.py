"""What figures, days and names look like on the wire.

Figures are decimal texts (`"12.5"`), exact, in both directions; days `2026-06-30`; moments ISO 8601 with their zone; keys those of
the pages' addresses. What comes in is strict: nothing is coerced, and a field that is not asked for is refused.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import TextChoices
from ninja import Schema
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    Strict,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.values import plain

T = TypeVar("T")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
FIGURE = r"^-?[0-9]{1,18}(\.[0-9]{1,6})?$"
WEIGHT = r"^[0-9]{1,5}(\.[0-9]{1,3})?$"
ANY = r"^[^\u0000]*$"
SAID = r"^[^\u0000-\u0020\u007f-\u00a0\u3000]([^\u0000-\u001f\u007f]*[^\u0000-\u0020\u007f-\u00a0\u3000])?$"  # begins and ends with a letter, one line
SPOKEN = r"^[^\u0000-\u0020\u007f-\u00a0\u3000][^\u0000]*$"  # says something, on as many lines as it takes


class Taken(BaseModel):
    """What comes in."""

    model_config = ConfigDict(extra="forbid")


class Given(Schema):
    """What goes out; read from the thing's own fields of the same names."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """In an annotation: one of the choices, written out where it is used (several enums of ours share a name)."""

    choices: type[TextChoices] | tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        values = self.choices if isinstance(self.choices, tuple) else self.choices.values
        return core_schema.literal_schema([str(value) for value in values])


def day_of(said: Any) -> date:
    """A year that no plan can have is refused, not misread: the form is right, the day is not."""
    if isinstance(said, date):
        return said
    if not isinstance(said, str) or not _DAY.fullmatch(said):
        raise ValueError("a day as 2026-06-30")
    day = date.fromisoformat(said)
    if not 1950 <= day.year <= 2100:
        raise Refused(f"{said}：年份须在 1950 到 2100 之间 (Years 1950 to 2100)")
    return day


def _decimal(pattern: str) -> Any:
    def read(said: Any) -> Any:
        if isinstance(said, Decimal):
            return said
        if not isinstance(said, str) or not re.fullmatch(pattern[1:-1], said):
            raise ValueError('a figure as text, like "12.5"')
        return Decimal(said)

    return read


def _integral(said: Any) -> Any:
    """`3.0` is an integer of JSON."""
    return int(said) if isinstance(said, float) and said.is_integer() else said


Id = Annotated[int, Strict(), Field(ge=1, le=2**63 - 1), BeforeValidator(_integral)]
Whole = Annotated[int, Strict(), Field(ge=0, le=2**31 - 1), BeforeValidator(_integral)]
At = Annotated[int, Strict(), Field(ge=-1, le=2**31 - 1), BeforeValidator(_integral)]
Level = Annotated[int, Strict(), Field(ge=1, le=4), BeforeValidator(_integral)]
Place = Annotated[int, Strict(), Field(ge=1, le=9999), BeforeValidator(_integral)]
Days = Annotated[int, Strict(), Field(ge=0, le=60), BeforeValidator(_integral)]
Year = Annotated[int, Strict(), Field(ge=1950, le=2100), BeforeValidator(_integral)]
Yes = Annotated[bool, Strict()]
Day = Annotated[date, BeforeValidator(day_of), WithJsonSchema({"type": "string", "format": "date"})]
Figure = Annotated[
    Decimal, BeforeValidator(_decimal(FIGURE)), PlainSerializer(plain, return_type=str), WithJsonSchema({"type": "string", "pattern": FIGURE})
]
Weight = Annotated[Decimal, BeforeValidator(_decimal(WEIGHT)), WithJsonSchema({"type": "string", "pattern": WEIGHT})]
Words = Annotated[str, StringConstraints(pattern=ANY, max_length=4000)]
Line = Annotated[str, StringConstraints(pattern=ANY, max_length=300)]
Short = Annotated[str, StringConstraints(pattern=ANY, max_length=60)]
Name = Annotated[str, StringConstraints(pattern=SAID, max_length=120)]
Names = Annotated[list[Name], Field(max_length=200)]
Ids = Annotated[list[Id], Field(max_length=500)]


class Reason(Taken):
    """Why."""

    reason: Annotated[str, StringConstraints(pattern=ANY, max_length=1000)]


class Ref(Given):
    """A thing by key and name."""

    id: int
    name: str

    @staticmethod
    def resolve_name(thing: Any) -> str:
        """As people read it."""
        return str(thing)


class Quote(Given):
    """Words where they stand: characters `start` to `end` of line or block `line`; all empty where there are none."""

    line: int | None
    start: int | None
    end: int | None
    quote: str


class Page(Given, Generic[T]):
    """A part of a list; `total` counts all that the filters leave."""

    items: list[T]
    total: int
    limit: int
    offset: int


def text_lines(pairs: Iterable[tuple[date, str]]) -> list[str]:
    """(day, words) as the actions take them.

    Errors: Refused where a day and its words come twice.
    """
    lines = [f"{day.isoformat()} {words}" for day, words in pairs]
    if len(set(lines)) != len(lines):
        raise Refused("同一天的同一内容写了两次 (Given twice)")
    return lines
