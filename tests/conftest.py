"""The lexicon and the repo's own example, shared by every test."""

from pathlib import Path

import pytest

from duizhang import api
from duizhang.lexicon.load import load_lexicon
from duizhang.lexicon.shape import Lexicon

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def example() -> api.Audit:
    return api.audit(ROOT / "examples" / "qinglan-2023.txt")
