"""Operations as declarations: which action or selector, whom it is for, what goes in and out.

Whatever is declared here passes the same guard (`guard.py`), finds things through selectors only (unseen: 404), changes them through
actions only, and says in the OpenAPI document which permissions it asks for.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial as part_of
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Body, File, Form, Query, Router, Status, UploadedFile
from pydantic import BaseModel

from duizhang.web.accounts.permissions import Permission
from duizhang.web.api.errors import Wrong
from duizhang.web.api.guard import BearerToken
from duizhang.web.api.job_shapes import JobWhole
from duizhang.web.api.listing import Export, Slice, exported, paged
from duizhang.web.api.shapes import Page
from duizhang.web.api.wire import ERRORS, FILE, LONG_FILE, operation_id
from duizhang.web.generic.listing import ListScreen
from duizhang.web.ledger.refusal import Refused

SeenBy = Callable[[Any], QuerySet[Any]]
Needs = Permission | tuple[Permission, ...]
JSON, MULTIPART = "application/json", "multipart/form-data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How a thing is given out: to whom (`needs`, `seen_by`), as what. `shape(thing, person)` makes what the thing does not
    have by itself."""

    needs: Needs
    seen_by: SeenBy
    gives: Any
    shape: Callable[[Any, Any], Any] | None = None

    def of(self, person: Any, pk: int) -> Any:
        """The thing as it goes out. Errors: Http404 where the person does not see it."""
        return self.shaped(get_object_or_404(self.seen_by(person), pk=pk), person)

    def shaped(self, thing: Any, person: Any) -> Any:
        """One that was found already."""
        return self.shape(thing, person) if self.shape else thing


@dataclass(frozen=True, slots=True)
class Resource:
    """The operations on one kind of thing; `tag` is its heading in the document."""

    tag: str
    router: Router = field(default_factory=Router)

    def list(self, path: str, screen: ListScreen, filters: type[BaseModel], shown: Shown, *, said: str, page: str, gives: Any = None) -> None:
        """The list of a page (`page`: its url name): GET `path` by pages, GET `path/export` as csv or xlsx where the page has it, both with the page's own filters."""
        out: Any = gives or shown.gives

        def listed(request: HttpRequest, said: Query[filters], part: Query[Slice]) -> Any:  # type: ignore[valid-type]
            return paged(request, screen, said, part, part_of(shown.shaped, person=request.user) if gives is None else None)

        def export(request: HttpRequest, said: Query[filters], form: Query[Export]) -> Any:  # type: ignore[valid-type]
            return exported(request, screen, said, form.form, page)

        self.add("get", path, listed, needs=shown.needs, gives=Page.__class_getitem__(out), said=said, knows=(filters, Slice))
        if screen.exports:
            self.add("get", f"{path}/export", export, needs=shown.needs, gives=LONG_FILE, said=f"{said}: csv, xlsx", knows=(filters, Export))

    def detail(self, path: str, shown: Shown, *, said: str) -> None:
        """One thing."""

        def detail(request: HttpRequest, pk: int) -> Any:
            return shown.of(request.user, pk)

        self.add("get", path, detail, needs=shown.needs, gives=shown.gives, said=said)

    def file(self, path: str, make: Callable[..., HttpResponse], *, needs: Needs, said: str) -> None:
        """A download: `make(person, **keys of the path)`."""

        def download(request: HttpRequest, **keys: int) -> HttpResponse:
            return make(request.user, **keys)

        self.add("get", path, _taking_keys(download, path), needs=needs, gives=FILE, said=said)

    def verb(
        self,
        path: str,
        action: Callable[..., Any],
        *,
        needs: Needs,
        said: str,
        shows: Shown | None = None,
        made: Any = None,
        of: tuple[str, SeenBy] | None = None,
        takes: type[BaseModel] | None = None,
        refs: Mapping[str, SeenBy] | None = None,
        file: str = "",
        partial: bool = False,
        method: str = "post",
        key: Callable[[Any], int] = lambda made: int(made.pk),
    ) -> None:
        """One action. `of` is its thing: the keyword, and among which the person may find it by the path's `pk`. `takes` are its
        other keywords (with `patch`, or `partial`, only those that were sent), `refs` those of them that are keys of things, `file` the keyword
        of an upload. What it made or changed (`key`) is shown as `shows`, and whoever may not see that may not do it; or what it
        returned goes out as `made`; without both the answer is empty."""

        def run(person: Any, keys: dict[str, int], given: BaseModel | None, upload: UploadedFile | None) -> Any:
            about = {of[0]: get_object_or_404(of[1](person), pk=keys["pk"])} if of else {}
            words = _found(_keywords(given, partial=partial or method == "patch"), refs or {}, person)
            done = action(**about, **words, **({file: upload} if file else {}), by=person)
            return shows.of(person, key(done)) if shows else done if made else Status(204, None)

        both = (*_each(needs), *_each(shows.needs)) if shows else _each(needs)
        call = _calling(run, takes, file)
        takes_type = MULTIPART if file else JSON if takes else ""
        self.add(method, path, _taking_keys(call, path), needs=both, gives=shows.gives if shows else made, said=said, takes=takes_type)

    def add(
        self, method: str, path: str, call: Callable[..., Any], *, needs: Needs, gives: Any, said: str, takes: str = "", knows: tuple[type[BaseModel], ...] = ()
    ) -> None:
        """An operation of one's own: `call(request, …)` as django-ninja reads it, behind the same guard."""
        asked = tuple(dict.fromkeys(_each(needs)))
        names = [name for model in knows for name in model.model_fields]
        self.router.add_api_operation(
            path,
            [method.upper()],
            call,
            auth=BearerToken(needs=asked, takes=takes, knows=names),
            response={**_answers(gives), **ERRORS},
            operation_id=operation_id(method, path),
            url_name=operation_id("", path),
            summary=said,
            description="权限 (needs): " + ", ".join(p.value for p in asked) if asked else "任何令牌 (any token)",
            tags=[self.tag],
            openapi_extra={"x-needs": [p.value for p in asked]} | (gives if gives in (FILE, LONG_FILE) else {}),
        )


def _each(needs: Needs) -> tuple[Permission, ...]:
    return needs if isinstance(needs, tuple) else (needs,)


def _answers(gives: Any) -> dict[int, Any]:
    """What is answered where all went well, by status."""
    if gives in (FILE, LONG_FILE):
        return {202: JobWhole} if gives == LONG_FILE else {}
    return gives if isinstance(gives, dict) else {204 if gives is None else 200: gives}


def _calling(run: Callable[..., Any], takes: type[BaseModel] | None, file: str) -> Callable[..., Any]:
    """`run` with the parameters that ninja is to read."""
    if file:

        def upload(request: HttpRequest, said: Form[takes], upload: File[UploadedFile], **keys: int) -> Any:  # type: ignore[valid-type]
            _refuse_strangers(request, takes, "upload")
            return run(request.user, keys, said, upload)

        def bare(request: HttpRequest, upload: File[UploadedFile], **keys: int) -> Any:
            _refuse_strangers(request, takes, "upload")
            return run(request.user, keys, None, upload)

        return upload if takes else bare
    if takes:

        def body(request: HttpRequest, said: Body[takes], **keys: int) -> Any:  # type: ignore[valid-type]
            return run(request.user, keys, said, None)

        return body

    def plain(request: HttpRequest, **keys: int) -> Any:
        return run(request.user, keys, None, None)

    return plain


def _taking_keys(call: Callable[..., Any], path: str) -> Callable[..., Any]:
    """The keys that the path names, as parameters of their own."""
    shape = inspect.signature(call)
    fixed = [p for p in shape.parameters.values() if p.kind is not inspect.Parameter.VAR_KEYWORD]
    names = [part[1:-1].partition(":")[2] for part in path.split("/") if part.startswith("{")]
    keys = [inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=int) for name in names]
    call.__signature__ = shape.replace(parameters=[*fixed[:1], *keys, *fixed[1:]])  # type: ignore[attr-defined]
    return call


def _keywords(given: BaseModel | None, *, partial: bool) -> dict[str, Any]:
    if given is None:
        return {}
    said = given.model_fields_set if partial else set(type(given).model_fields)
    if partial and not said:
        raise Refused("没有要改的 (Nothing to change)")
    values = {name: getattr(given, name) for name in type(given).model_fields if name in said}
    spoken = getattr(given, "keywords", None)
    return spoken(values) if spoken else values


def _found(values: dict[str, Any], refs: Mapping[str, SeenBy], person: Any) -> dict[str, Any]:
    """Keys as the things that the person may choose. Errors: Http404 where one is none of them."""
    for name, among in refs.items():
        if isinstance(values.get(name), list):
            values[name] = [get_object_or_404(among(person), pk=pk) for pk in dict.fromkeys(values[name])]
        elif values.get(name) is not None:
            values[name] = get_object_or_404(among(person), pk=values[name])
    return values


def _refuse_strangers(request: HttpRequest, takes: type[BaseModel] | None, file: str) -> None:
    known = {file, *(takes.model_fields if takes else ())}
    for name in {*request.POST, *request.FILES} - known:
        raise Wrong(f"没有这个字段 (no such field): {name[:60]}", f"form.{name[:60]}")
