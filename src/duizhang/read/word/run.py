"""The text of a Word paragraph as shown: insertions kept; deletions, hidden text and field codes dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from duizhang.read.markup import Element, attribute, child, children, local

_GONE = {"del", "moveFrom", "rPr", "pPr", "delText", "instrText", "rt", "sdtPr", "sdtEndPr", "commentReference", "proofErr"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SYMBOLS = {"F0FC": "✓", "F0FE": "☑", "F0A8": "☐", "F06F": "☐", "F052": "☑", "F0A3": "☐", "F0FB": "✗"}
_OFF = {"0", "false", "off"}


@dataclass(slots=True)
class Shown:
    """The characters of a paragraph, and the text boxes anchored in it."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def shown(paragraph: Element, hidden_styles: frozenset[str]) -> Shown:
    """What `paragraph` shows; a run whose style is among `hidden_styles` shows nothing."""
    result = Shown()
    _gather(paragraph, result, hidden_styles)
    return result


def is_on(properties: Element | None, name: str) -> bool:
    """Whether a switch such as `w:vanish` is set."""
    switch = child(properties, name)
    return switch is not None and (attribute(switch, "val") or "true") not in _OFF


def alternative(element: Element) -> Iterator[Element]:
    """The content of `mc:AlternateContent`: its choice, else its fallback; both show the same."""
    choice = next(children(element, "Choice"), None)
    yield from (choice if choice is not None else next(children(element, "Fallback"), ()))


def _gather(element: Element, result: Shown, hidden: frozenset[str]) -> None:
    for e in alternative(element) if local(element) == "AlternateContent" else element:
        name = local(e)
        if name == "t":
            result.pieces.append(e.text or "")
        elif name in _SIGNS:
            if attribute(e, "type") not in ("page", "column"):
                result.pieces.append(_SIGNS[name])
        elif name == "sym":
            result.pieces.append(_SYMBOLS.get((attribute(e, "char") or "").upper(), ""))
        elif name == "txbxContent":
            result.boxes.append(e)
        elif name not in _GONE and not (name == "r" and _is_hidden(e, hidden)):
            _gather(e, result, hidden)


def _is_hidden(run: Element, hidden: frozenset[str]) -> bool:
    properties = child(run, "rPr")
    if properties is None:
        return False
    style = child(properties, "rStyle")
    return is_on(properties, "vanish") or (style is not None and attribute(style, "val") in hidden)
