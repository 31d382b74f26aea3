"""The unit directory (单位名录): the units of a place, what else they are called, and which groups they belong to.

A document names groups where it means units (`各区、县(市)政府`, `市直各部门`); with a directory they become those units.
Source: 立山 2023 (各街道、区直各部门): a group is no department of that name.
"""

import csv
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import msgspec

from duizhang.model.row import Unit

_APART = re.compile(r"[、,，;；\s]+")
_LOOSE = re.compile(r"[\s（）()、，,]|人民(?=政府)|全体|有关|相关")
_COLUMNS = {"name": "name", "名称": "name", "单位": "name", "aliases": "aliases", "别名": "aliases", "简称": "aliases", "groups": "groups", "所属": "groups", "分组": "groups"}


class BadDirectory(Exception):
    """A unit directory that cannot be used; the message names the file, the place and the mend."""


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    aliases: list[str] = []
    groups: list[str] = []


class _File(msgspec.Struct, forbid_unknown_fields=True):
    unit: list[_Entry]


@dataclass(frozen=True)
class Directory:
    """Names, aliases and groups of the units, in the order of the file."""

    entries: tuple[_Entry, ...]

    @cached_property
    def _names(self) -> dict[str, str]:
        return {_loose(word): e.name for e in self.entries for word in (e.name, *e.aliases)}

    @cached_property
    def _groups(self) -> dict[str, tuple[str, ...]]:
        words = dict.fromkeys(_loose(g) for e in self.entries for g in e.groups)
        return {w: tuple(e.name for e in self.entries if w in map(_loose, e.groups)) for w in words}

    def expand(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """Groups as their members, aliases as names, each unit once and where it is named first; others as they are."""
        out: dict[str, Unit] = {}
        for unit in units:
            members = self._groups.get(_loose(unit.name))
            names = members or (self._names.get(_loose(unit.name), unit.name),)
            for name in names:
                out.setdefault(name, replace(unit, name=name, group=unit.name if members else unit.group))
        return tuple(out.values())


def load_directory(path: Path) -> Directory:
    """The directory in a TOML file of `[[unit]]` tables or a CSV file, with the columns name, aliases, groups.

    Errors: BadDirectory for a missing or broken file, an unknown key or column, a name entered twice.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        entries = _from_csv(path, text) if path.suffix.lower() == ".csv" else msgspec.convert(tomllib.loads(text), _File).unit
    except OSError as error:
        raise BadDirectory(f"单位名录打不开: {path.name}: {error.strerror}；请检查路径 (cannot be opened: check the path)") from error
    except UnicodeDecodeError as error:
        raise BadDirectory(f"单位名录不是 UTF-8: {path.name}；请另存为 UTF-8 (save it as UTF-8)") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadDirectory(f"单位名录写法有误: {path.name}: {error}；请改正该处 (mend it there)") from error
    seen: set[str] = set()
    for word in (w for e in entries for w in (e.name, *e.aliases)):
        if not word or word in seen:
            raise BadDirectory(f"单位名录重复或空名: {path.name}: “{word}”；请删去一条 (entered twice, or empty: remove one)")
        seen.add(word)
    return Directory(tuple(entries))


def _from_csv(path: Path, text: str) -> list[_Entry]:
    lines = list(csv.reader(text.splitlines()))
    heads = [_COLUMNS.get(head.strip().lower()) for head in lines[0]] if lines else []
    if "name" not in heads or None in heads:
        raise BadDirectory(f"单位名录的列名不对: {path.name}: 第1行应为 名称,别名,所属 (columns: name,aliases,groups)")
    entries = []
    for line in lines[1:]:
        cells = dict(zip(heads, line, strict=False))
        if any(cell.strip() for cell in line):
            entries.append(_Entry(cells["name"].strip(), _words(cells.get("aliases", "")), _words(cells.get("groups", ""))))
    return entries


def _words(cell: str) -> list[str]:
    return [w for w in _APART.split(cell.strip()) if w]


def _loose(words: str) -> str:
    """A name as it is compared: `各区、县（市）人民政府` and `各区县市政府` are one."""
    return _LOOSE.sub("", words)
