"""The forms of a page as a browser sees them: where each leads, what it offers, and what an honest person would send."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

SOON = timedelta(days=14)
# under names that want a shape of their own
WORDS = {
    "username": "newcomer", "networks": "10.1.0.0/16", "url": "https://oapi.dingtalk.com/robot/send?access_token=x", "secret": "abcdefgh", "into": "1.2", "curve": "2026-06-30 40",
    "milestones": "2026-06-30 封顶", "lead": "市教育局", "supporting": "市水务局", "upper": "", "host": "smtp.city.example",
}  # fmt: skip
# two tables that every import knows its columns in, and a paper that says something
FILES = (
    ("佐证.txt", "新增学位500个。"),
    ("表.csv", "代码,名称,类别,工单号,日期,地点,内容\nU88,市园林局,department,GD-88,2026-03-02,春和路,路灯整夜不亮\n"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One name of a form. `kind` is the input's type, `select` or `textarea`; `offered` are the values to choose from."""

    name: str
    kind: str
    value: str = ""
    required: bool = False
    offered: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    several: bool = False
    least: str = ""
    suggested: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageForm:
    """`path` (with its query) is where it is sent to."""

    path: str
    inputs: tuple[Input, ...] = field(default=())

    @property
    def names(self) -> frozenset[str]:
        """What it offers."""
        return frozenset(i.name for i in self.inputs)


def forms_on(tree: Any, at: str) -> Iterator[PageForm]:
    """Each form of the page at `at` that is posted, once for each of its buttons."""
    forms = [form for form in tree.iter("form") if form.get("method", "").lower() == "post"]
    controls = [(_form_of(e, tree), e) for e in tree.iter("input", "select", "textarea", "button")] if forms else []
    lists = {e.get("id"): tuple(o.get("value", "") for o in e.iter("option")) for e in tree.iter("datalist")}
    for form in forms:
        parts = [e for owner, e in controls if owner is form]
        inputs = _inputs([e for e in parts if e.get("name") and not _is_button(e)], lists)
        pressed = [(e.get("formaction", form.get("action", "")), _pressed(e)) for e in parts if _is_button(e)] or [(form.get("action", ""), ())]
        pressed += [(e.get("hx-post"), ()) for e in form.iter() if e.get("hx-post")]
        for path, button in dict.fromkeys(pressed):
            yield PageForm(path=urljoin(at, path), inputs=inputs + button)


def honest(form: PageForm, *, how: str, file: int = 0) -> dict[str, Any]:
    """What an honest person would send: what must be filled in (`lean`), with one choice of each kind (`chosen`), everything (`full`), or what stands there amended (`amended`)."""
    found: dict[str, Any] = {"csrfmiddlewaretoken": "x"}
    for one in form.inputs:
        stands = one.chosen or one.value or one.required
        if stands or how == "full" or (how == "chosen" and one.offered):
            found[one.name] = _amended(one) if how == "amended" and one.value else _filled(one, file)
    return {name: value for name, value in found.items() if value is not None}


def _form_of(element: Any, tree: Any) -> Any:
    if named := element.get("form"):
        return next(iter(tree.xpath("//form[@id=$named]", named=named)), None)
    return next(element.iterancestors("form"), None)


def _pressed(button: Any) -> tuple[Input, ...]:
    return (Input(name=button.get("name"), kind="button", value=button.get("value", "")),) if button.get("name") else ()


def _is_button(element: Any) -> bool:
    return (element.tag == "button" and element.get("type", "submit") == "submit") or element.get("type") == "image" or (element.tag == "input" and element.get("type") == "submit")


def _inputs(elements: list[Any], lists: dict[str, tuple[str, ...]]) -> tuple[Input, ...]:
    found: dict[str, Input] = {}
    for element in elements:
        one = _input(element, lists)
        before = found.get(one.name)
        if before and one.kind in ("checkbox", "radio"):
            one = replace(before, offered=before.offered + one.offered, chosen=before.chosen + one.chosen, several=one.kind == "checkbox")
        found[one.name] = one
    found.pop("csrfmiddlewaretoken", None)
    return tuple(found.values())


def _input(element: Any, lists: dict[str, tuple[str, ...]]) -> Input:
    name, required = element.get("name"), element.get("required") is not None
    if element.tag == "select":
        options = [o.get("value", o.text or "") for o in element.iter("option")]
        chosen = tuple(o.get("value", "") for o in element.iter("option") if o.get("selected") is not None)
        return Input(name=name, kind="select", required=required, offered=tuple(options), chosen=tuple(filter(None, chosen)), several=element.get("multiple") is not None)
    if element.tag == "textarea":
        return Input(name=name, kind="textarea", required=required, value=(element.text or "").removeprefix("\n"))
    kind, value = element.get("type", "text"), element.get("value", "")
    if kind in ("checkbox", "radio"):
        value = value or "on"
        return Input(name=name, kind=kind, required=required, offered=(value,), chosen=(value,) if element.get("checked") is not None else ())
    return Input(name=name, kind=kind, required=required, value=value, least=element.get("min", ""), suggested=lists.get(element.get("list"), ()))


def _filled(one: Input, file: int) -> Any:
    if one.kind == "file":
        name, words = FILES[file]
        return SimpleUploadedFile(name, words.encode())
    if one.offered:
        chosen = one.chosen or tuple(filter(None, one.offered))[:1]
        return list(chosen) if one.several else next(iter(chosen), None)
    if one.kind == "select":
        return None
    if one.value:
        return one.value
    made = {"number": one.least or "1", "email": "someone@city.example", "date": f"{timezone.localdate() + SOON}", "time": "09:00", "hidden": None}
    return next(iter(one.suggested), None) or made.get(one.kind, WORDS.get(one.name, "填写的话"))


def _amended(one: Input) -> Any:
    if one.kind == "number" and one.value.replace(".", "").isdecimal():
        return f"{float(one.value) + 1:g}"
    return f"{one.value}（改）" if one.kind in ("text", "textarea") and one.name not in WORDS else one.value


def address_of(path: str) -> str:
    """Without query and fragment."""
    return urlsplit(path).path
