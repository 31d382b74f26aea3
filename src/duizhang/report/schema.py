"""The JSON Schema of `duizhang audit --format json`, generated from the shapes in `report.data`."""

from typing import Any

import msgspec

from duizhang.report.data import Contract

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """One JSON Schema (2020-12) that every object given by `report.data.contract` validates against."""
    return {"$schema": DIALECT, "title": "duizhang audit", **msgspec.json.schema(Contract)}


def dumps() -> bytes:
    """The schema as indented JSON, for `duizhang schema`."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2) + b"\n"
