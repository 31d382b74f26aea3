"""Every entry of the word files is read in its own example; broken files are refused in one clear line."""

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from duizhang.extract import read_text
from duizhang.extract.published import published_words
from duizhang.lexicon.load import WORDS, BadLexicon, load_lexicon
from duizhang.lexicon.shape import Lexicon
from duizhang.split.heading import part_of

UNITS = [e for g in tomllib.loads((WORDS / "units.toml").read_text(encoding="utf-8"))["group"] for e in g["words"]]
NAMES = tomllib.loads((WORDS / "names.toml").read_text(encoding="utf-8"))["name"]


@pytest.mark.parametrize("entry", UNITS, ids=lambda e: e["word"])
def test_a_unit_is_read_in_its_example(entry: dict[str, str], lexicon: Lexicon) -> None:
    read_as = "%" if entry.get("same_as") == "%" else entry["word"]
    assert read_as in [q.unit for q in read_text(entry["example"], lexicon).quantities]


@pytest.mark.parametrize("entry", NAMES, ids=lambda e: e["what"])
def test_a_name_is_no_quantity(entry: dict[str, str], lexicon: Lexicon) -> None:
    assert read_text(entry["example"], lexicon).quantities == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("units.toml", '{ word = "家", example', '{ word = "个", example', "出现两次"),
        ("units.toml", 'counts = true\nsource', 'counts = true\ncolour = 1\nsource', "units.toml"),
        ("names.toml", "《[^》]{0,90}》", "《[^》{0,90}》(", "names.toml"),
        ("periods.toml", "[[period]]", "[[period", "periods.toml"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, file: str, old: str, new: str, says: str) -> None:
    folder = tmp_path / "words"
    shutil.copytree(WORDS, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadLexicon, match=says):
        load_lexicon(folder)


HEADINGS = tomllib.loads((WORDS / "headings.toml").read_text(encoding="utf-8"))["heading"]
PUBLISHED = tomllib.loads((WORDS / "published.toml").read_text(encoding="utf-8"))["published"]


@pytest.mark.parametrize("entry", HEADINGS, ids=lambda e: e["part"])
def test_a_heading_and_all_its_words_name_the_part(entry: dict[str, Any], lexicon: Lexicon) -> None:
    assert {part_of(word, lexicon) for word in (entry["example"], *entry["words"])} == {entry["part"]}


@pytest.mark.parametrize("entry", PUBLISHED, ids=lambda e: e["example"])
def test_a_published_verdict_is_read_in_its_words(entry: dict[str, Any], lexicon: Lexicon) -> None:
    for word in (entry["example"], *entry["words"]):
        said = published_words(f"本项{word}", 1, lexicon)
        assert said and (said.verdict, said.pace) == (entry.get("verdict"), entry.get("pace")), word
