"""Tables hidden in plain text: lines with `|`, one cell a line, a whole sheet on one line."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block
from duizhang.model.span import Span
from duizhang.split.align import Token, align, is_figure
from duizhang.split.grid import Grid, GridCell
from duizhang.split.heading import Column
from duizhang.split.labelled import labelled_lines
from duizhang.split.records import records
from duizhang.split.run import Header, find_header, line_header
from duizhang.split.table import Table, table_of
from duizhang.text.view import view as plain

_RULE = re.compile(r"[\s|:+-]+")
_QUOTE = '"'
_FEWEST = 3
# a line in brackets between the lines of a table
_ASIDE = re.compile(r"\s*\([^()]*\)\s*")
_TOTAL_SCORE = re.compile(r"总分|总得分|总计|合计|自评得分|自评总分")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A table found in text and the numbers of the blocks that it takes up."""

    table: Table
    blocks: frozenset[int]


def hidden_tables(blocks: Sequence[Block], lexicon: Lexicon) -> list[Hidden]:
    """The tables among `blocks` in reading order."""
    found: list[Hidden] = []
    rest = list(blocks)
    for bar in "|\t":
        for run in _runs_with(bar, rest):
            table = _barred(run, bar, lexicon)
            if table:
                found.append(Hidden(table, frozenset(b.number for b in run)))
                rest = [b for b in rest if b.number not in found[-1].blocks]
    for finder in (_records, _commas, _one_cell_a_line, _one_row_a_line, _one_line):
        while hidden := finder(rest, lexicon):
            found.append(hidden)
            rest = [b for b in rest if b.number not in hidden.blocks]
    return sorted(found, key=lambda h: min(h.blocks))


def _runs_with(bar: str, blocks: Sequence[Block]) -> list[list[Block]]:
    """Stretches of at least three neighbouring lines that hold a `|`, or a tab."""
    runs: list[list[Block]] = [[]]
    for block in blocks:
        if bar in _barred_view(block):
            runs[-1].append(block)
        elif runs[-1] and not _ASIDE.fullmatch(plain(block.text)):
            runs.append([])
    return [r for r in runs if len(r) >= _FEWEST]


def _barred_view(block: Block) -> str:
    """The view with its tabs, which a plain view shows as blanks."""
    return "".join("\t" if c == "\t" else v for c, v in zip(block.text, plain(block.text), strict=True))


def _barred(run: Sequence[Block], bar: str, lexicon: Lexicon) -> Table | None:
    framed = bar == "|" and all(plain(b.text).lstrip().startswith("|") for b in run)
    cells = [_cells(b, bar, framed=framed) for b in run]
    full = [line for line in cells if len(line) > 1]
    if len(full) * 2 >= len([line for line in cells if any(t.text for t in line)]):
        return _ruled(full, lexicon)
    return _unruled([t for line in cells for t in line], lexicon)


def _cells(block: Block, bar: str, *, framed: bool) -> list[Token]:
    """The cells of a line between its bars; a bar at the end closes a cell, one at the head opens none where all lines have it."""
    view = _barred_view(block)
    out, start = [], 0
    quoted = _quoted(block.text) if bar == "," else set()
    for end in [*(i for i, c in enumerate(view) if c == bar and i not in quoted), len(view)]:
        inside = bool(quoted) and block.text[start : start + 1] == _QUOTE and block.text[end - 1 : end] == _QUOTE and end - start > 1
        out.append(_token(block.number, view, start + inside, end - inside))
        start = end + 1
    if len(out) > 1 and not out[-1].text:
        out.pop()
    if len(out) > 1 and framed:
        out.pop(0)
    return [] if _RULE.fullmatch(view) and "-" in view else out


def _quoted(text: str) -> set[int]:
    """The places within `"…"`, whose commas part no cells (`"128,000"`)."""
    return {i for m in re.finditer(f"{_QUOTE}[^{_QUOTE}]*{_QUOTE}", text) for i in range(*m.span())}


def _token(number: int, view: str, start: int, end: int) -> Token:
    text = view[start:end]
    left = start + len(text) - len(text.lstrip())
    return Token(Span(number, left, max(left, start + len(text.rstrip()))), text.strip())


def _ruled(lines: Sequence[Sequence[Token]], lexicon: Lexicon) -> Table | None:
    """Every line a row, every cell in its place."""
    cells = [
        GridCell(r, c, (token.span,), token.text)
        for r, line in enumerate(lines, 1)
        for c, token in enumerate(line, 1)
        if token.text
    ]
    return table_of(Grid(tuple(cells)), lexicon) if cells else None


def _unruled(tokens: Sequence[Token], lexicon: Lexicon) -> Table | None:
    """A run of headings, then cells in the order of its columns; headings said again are left out."""
    header = find_header([t.text for t in tokens], lexicon)
    return _below(header, tokens, lexicon) if header else None


def _below(header: Header, tokens: Sequence[Token], lexicon: Lexicon) -> Table:
    """The table that `header` makes of the tokens behind it."""
    said = [t.text for t in tokens[header.first : header.last]]
    cells = _without_sums(_without_repeats(tokens[header.last :], said), header.columns)
    rows = align(cells, header.columns, lexicon) if cells else []
    lines = [
        [GridCell(r, c, tuple(t.span for t in taken), "\n".join(t.text for t in taken)) if any(t.text for t in taken) else None
         for c, taken in enumerate(row, 1)]
        for r, row in enumerate(rows, 1)
    ]
    return Table(header.columns, tuple(lines))


def _without_repeats(tokens: Sequence[Token], header: Sequence[str]) -> list[Token]:
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        if [t.text for t in tokens[i : i + len(header)]] == list(header):
            i += len(header)
        else:
            out.append(tokens[i])
            i += 1
    return out


def _without_sums(tokens: Sequence[Token], columns: Sequence[Column]) -> list[Token]:
    """Of a sheet that scores, the part above its total (`总分 100 98.5`)."""
    scores = any(c.part == "score" for c in columns)
    end = next((i for i, t in enumerate(tokens) if scores and _TOTAL_SCORE.fullmatch("".join(t.text.split()))), len(tokens))
    return list(tokens[:end])


def _one_cell_a_line(blocks: Sequence[Block], lexicon: Lexicon) -> Hidden | None:
    """Headings on lines of their own, one after the other, then the cells likewise, up to the next other headings."""
    tokens = [_token(b.number, plain(b.text), 0, len(b.text)) for b in blocks]
    header = find_header([t.text for t in tokens], lexicon)
    if header is None:
        return None
    end = _next_table(tokens, header, lexicon)
    table = _unruled(tokens[header.first : end], lexicon)
    return Hidden(table, frozenset(t.span.block for t in tokens[header.first : end])) if table and table.lines else None


def _next_table(tokens: Sequence[Token], header: Header, lexicon: Lexicon) -> int:
    """Where other headings begin a table of its own."""
    said = [t.text for t in tokens[header.first : header.last]]
    at = header.last
    while following := find_header([t.text for t in tokens[at:]], lexicon):
        first, last = at + following.first, at + following.last
        if [t.text for t in tokens[first:last]] != said:
            return first
        at = last
    return len(tokens)


def _records(blocks: Sequence[Block], lexicon: Lexicon) -> Hidden | None:
    """Lines of `key:value`, the same keys for every item; lines of labels and numbers, the same labels on each."""
    found = records(blocks, lexicon) or labelled_lines(blocks, lexicon)
    return Hidden(*found) if found else None


def _commas(blocks: Sequence[Block], lexicon: Lexicon) -> Hidden | None:
    """A line of headings with commas between, and below it lines of as many cells."""
    lines = [_cells(b, ",", framed=False) for b in blocks]
    for at, heads in enumerate(lines):
        if line_header([t.text for t in heads], lexicon) is None:
            continue
        end = next((i for i in range(at + 1, len(lines)) if not len(heads) - 1 <= len(lines[i]) <= len(heads)), len(lines))
        table = _ruled(lines[at:end], lexicon)
        if table and table.lines:
            return Hidden(table, frozenset(b.number for b in blocks[at:end]))
    return None


def _one_row_a_line(blocks: Sequence[Block], lexicon: Lexicon) -> Hidden | None:
    """Headings on one line, parted by blanks, and the cells of a row on each line below."""
    for at, block in enumerate(blocks):
        said = _words(block)
        header = line_header([t.text for t in said], lexicon)
        first = at + 1
        if header is None and first < len(blocks):
            said = [*said, *_words(blocks[first])]
            header, first = _stacked_header(said, lexicon), first + 1
        if header is None:
            continue
        lines = _lines_below(block, blocks[first:], len(header.columns))
        tokens = [*said, *itertools.chain.from_iterable(lines)]
        width = len(header.columns)
        table = _in_place(header, lines) if _are_even(lines, width) else _line_by_line(header, lines, lexicon) if _mostly_even(lines, width) else _below(header, tokens, lexicon)
        if table.lines:
            return Hidden(table, frozenset(t.span.block for t in tokens))
    return None


def _lines_below(head: Block, blocks: Sequence[Block], width: int) -> list[list[Token]]:
    """The lines below a header, cut at every blank; under one that is set wide only at wide blanks, unless the former fits."""
    by_words = list(itertools.takewhile(lambda line: len(line) >= _FEWEST, map(_words, blocks)))
    wide = len(_cells_apart(head)) == len(_words(head))
    return list(itertools.takewhile(lambda line: len(line) >= _FEWEST, map(_cells_apart, blocks))) if wide and not _are_even(by_words, width) else by_words


def _are_even(lines: Sequence[Sequence[Token]], width: int) -> bool:
    return bool(lines) and all(len(line) == width for line in lines)


def _mostly_even(lines: Sequence[Sequence[Token]], width: int) -> bool:
    """Most lines have as many cells as there are headings and none has more: a line is a row, some cells are left blank."""
    return sum(len(line) == width for line in lines) * 2 > len(lines) and all(len(line) <= width for line in lines)


def _line_by_line(header: Header, lines: Sequence[Sequence[Token]], lexicon: Lexicon) -> Table:
    """Full lines cell by cell, and likewise those that look like one as far as they go (the last cells are blank); others as they fit best."""
    full = next(line for line in lines if len(line) == len(header.columns))
    rows: list[list[list[Token]]] = []
    for line in lines:
        alike = all(is_figure(one.text) == is_figure(other.text) for one, other in zip(line, full, strict=False))
        rows += [[[t] for t in line]] if alike else align(line, header.columns, lexicon)
    cells = [[GridCell(r, c, (t[0].span,), t[0].text) if t else None for c, t in enumerate(row, 1)] for r, row in enumerate(rows, 1)]
    return Table(header.columns, tuple(tuple(row) for row in cells))


def _stacked_header(said: Sequence[Token], lexicon: Lexicon) -> Header | None:
    """A line of groups and the line of their headings below it, nothing besides."""
    header = find_header([t.text for t in said], lexicon)
    grouped = header and header.first == 0 and header.last == len(said) and any(c.group for c in header.columns)
    return header if grouped else None


def _in_place(header: Header, lines: Sequence[Sequence[Token]]) -> Table:
    """As many cells on every line as there are headings: each in its place."""
    cells = [[GridCell(r, c, (t.span,), t.text) for c, t in enumerate(line, 1)] for r, line in enumerate(lines, 1)]
    return Table(header.columns, tuple(tuple(line) for line in cells))


def _cells_apart(block: Block) -> list[Token]:
    """The stretches of a line between two blanks or more: single blanks stand within a cell."""
    view = plain(block.text)
    return [_token(block.number, view, m.start(), m.end()) for m in re.finditer(r"\S+(?: \S+)*", view)]


def _words(block: Block) -> list[Token]:
    """The stretches of a line between blanks; a total set wide (`合　　计`) is one."""
    view = plain(block.text)
    return [_token(block.number, view, m.start(), m.end()) for m in re.finditer(r"(?<!\S)[总合小]\s+计(?!\S)|\S+", view)]


def _one_line(blocks: Sequence[Block], lexicon: Lexicon) -> Hidden | None:
    """A sheet printed on one line, its cells parted by blanks."""
    for block in blocks:
        tokens = _words(block)
        if len(tokens) > 3 * _FEWEST and (table := _unruled(tokens, lexicon)) and table.lines:
            return Hidden(table, frozenset([block.number]))
    return None
