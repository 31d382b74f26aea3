"""A thing for every call that shows one: the key of its path by the path's first words."""

from functools import cache
from typing import Any

from duizhang.web.api.actions.make_token import make_token
from duizhang.web.api.v1 import api
from duizhang.web.api.wire import operation_id
from duizhang.web.plans.actions.publish import new_version
from office import plan_of
from people import Cast

BY_PATH = {
    "units": "units:detail pk",
    "memberships": "units:dismiss membership",
    "groups": "units:group pk",
    "plans": "plans:detail pk",
    "documents": "plans:document pk",
    "tasks": "plans:task pk",
    "targets": "plans:target_edit pk",
    "milestones": "plans:reach pk",
    "changes": "plans:change pk",
    "cycles": "cycles:detail pk",
    "schedules": "cycles:schedule pk",
    "reports": "cycles:report pk",
    "evidence": "cycles:evidence pk",
    "findings": "cycles:explain pk",
    "verdicts": "board:sentence pk",
    "overrides": "board:withdraw pk",
    "board/tasks": "board:task pk",
    "board/filters": "board:filter_drop pk",
    "cases": "cases:detail pk",
    "complaints": "cases:complaint pk",
    "people": "people:edit pk",
    "jobs": "jobs:detail pk",
    "issues": "bulletins:detail pk",
    "objections": "bulletins:objection pk",
    "schemes": "scores:scheme pk",
    "items": "scores:weigh pk",
    "sheets": "scores:sheet pk",
    "entries": "scores:decide pk",
    "notices": "notices:open pk",
}

FILES = {"cases": "cases:file", "objections": "bulletins:objection_file", "entries": "scores:file"}


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document, made once."""
    return dict(api.get_openapi_schema(path_prefix=""))


def operations() -> list[tuple[str, str, tuple[str, ...]]]:
    """(method, path, permissions) of every call, from the document."""
    return [(method, path, tuple(said["x-needs"])) for path, methods in document()["paths"].items() for method, said in methods.items()]


def key_of(path: str, samples: dict[str, Any]) -> dict[str, Any]:
    """What the braces of a path stand for."""
    words = path.strip("/").split("/")
    if "{pk}" not in words:
        return {}
    start = "/".join(words[: words.index("{pk}")])
    if "{file}" in words:
        kind = FILES[start]
        return {"pk": samples[f"{kind} pk"], "file": samples[f"{kind} file"]}
    return {"pk": samples[start] if start in samples else samples[BY_PATH[start]]}


def api_samples(cast: Cast, samples: dict[str, Any]) -> dict[str, Any]:
    """`"api:v1:<name> <argument>"` → key, for `samples.py`."""
    known = samples | {"ledger": 1, "versions": new_version(plan=plan_of(), by=cast.su, note="").pk}
    token = make_token(name="驾驶舱", scopes=["units.view"], by=cast.liang).token
    found = {"api:token_revoke pk": token.pk, "api:nothing rest": "nowhere"}
    for _, path, _ in operations():
        name = operation_id("", path.replace("{", "{int:"))
        found |= {f"api:v1:{name} {argument}": key for argument, key in key_of(path, known).items()}
    return found
