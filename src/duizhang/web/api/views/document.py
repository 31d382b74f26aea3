"""The OpenAPI document, as it is and as a page for people; and what is said where there is nothing."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from duizhang.web.api.errors import BY_STATUS, answer
from duizhang.web.api.v1 import api


@cache
def written() -> str:
    """The document as text: `docs/reference/openapi.json` is this, word for word."""
    found = json.loads(json.dumps(api.get_openapi_schema(path_prefix="api/v1/"), cls=DjangoJSONEncoder))
    _errors_once(found)
    _forms_closed(found)
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def openapi(request: HttpRequest) -> HttpResponse:
    """It says nothing that the source does not."""
    return HttpResponse(written(), content_type="application/json")


def document(request: HttpRequest) -> HttpResponse:
    """Every operation with what it asks for, takes and gives: drawn here, so that no script is needed."""
    return render(request, "api/document.html", {"title": _("接口说明"), "sections": list(_sections())})


def nothing(request: HttpRequest, rest: str) -> HttpResponse:
    """No such call."""
    return answer(404)


nothing.csrf_exempt = True  # type: ignore[attr-defined]  # refused alike whatever was sent


def _errors_once(found: dict[str, Any]) -> None:
    """What every operation may answer stands once, under `components`."""
    kept = found["components"].setdefault("responses", {})
    for operation in (o for methods in found["paths"].values() for o in methods.values()):
        for status, said in operation["responses"].items():
            if status[0] in "45":
                kept[status] = said | {"description": BY_STATUS.get(int(status), said["description"])}
                operation["responses"][status] = {"$ref": f"#/components/responses/{status}"}


def _forms_closed(found: dict[str, Any]) -> None:
    """A form takes no field that it does not name, as a body takes none (`resource.py` refuses it), and no empty file."""
    for operation in (o for methods in found["paths"].values() for o in methods.values()):
        for kind, content in operation.get("requestBody", {}).get("content", {}).items():
            if kind != "application/json":
                content["schema"]["additionalProperties"] = False
                content["schema"]["properties"]["upload"]["minLength"] = 1


def _sections() -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """(anchor, heading, operations) in the order of `v1.RESOURCES`."""
    found = json.loads(written())
    by_tag: dict[str, list[dict[str, Any]]] = {}
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            by_tag.setdefault(operation["tags"][0], []).append(_operation(found, path, method, operation))
    for tag, operations in by_tag.items():
        yield tag.split()[0], tag.split()[0] if get_language() == "en" else tag, operations


def _operation(found: dict[str, Any], path: str, method: str, said: dict[str, Any]) -> dict[str, Any]:
    body = next(iter(said.get("requestBody", {}).get("content", {}).items()), None)
    answered: dict[str, Any] = next((a for status, a in said["responses"].items() if status.startswith("2")), {})
    gives = answered.get("content", {}).get("application/json", {}).get("schema")
    return {
        "method": method.upper(),
        "path": path,
        "summary": _in_ones_language(said["summary"]),
        "needs": said["x-needs"],
        "parameters": [(p["name"], p["in"], _kind(p["schema"]), p["required"]) for p in said["parameters"]],
        "takes": body[0] if body else "",
        "fields": _fields(found, body[1]["schema"]) if body else [],
        "listed": bool(gives) and _of_list(found, gives) is not None,
        "gives": _fields(found, _of_list(found, gives) or gives) if gives else [],
        "file": not gives and bool(answered.get("content")),
    }


def _in_ones_language(summary: str) -> str:
    """`单位名录 (units)` → `units`, for who reads English."""
    found = re.search(r"\(([^)]*)\)", summary)
    return found[1] if found and get_language() == "en" else summary


def _fields(found: dict[str, Any], schema: dict[str, Any]) -> list[tuple[str, str, bool]]:
    """(name, kind, required) of an object."""
    shape = _resolved(found, schema)
    return [(name, _kind(field), name in shape.get("required", ())) for name, field in shape.get("properties", {}).items()]


def _of_list(found: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any] | None:
    """What a page of a list is made of; None where it is no such page."""
    items = _resolved(found, schema).get("properties", {}).get("items", {})
    return dict(items["items"]) if "items" in items else None


def _resolved(found: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    return found["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


def _kind(schema: dict[str, Any]) -> str:
    """In a word: `string date`, `binding | expected`, `[UnitGiven]`."""
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[1])
    if "anyOf" in schema:
        return " | ".join(_kind(each) for each in schema["anyOf"])
    if "allOf" in schema:
        return _kind(schema["allOf"][0])
    if "enum" in schema:
        return " | ".join(str(value) or '""' for value in schema["enum"])
    if schema.get("type") == "array":
        return f"[{_kind(schema['items'])}]"
    return " ".join(filter(None, (schema.get("type", ""), schema.get("format", ""))))
