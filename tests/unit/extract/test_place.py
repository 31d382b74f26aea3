"""Places in an order, promised and reported."""

import pytest

from duizhang.extract import read_text
from duizhang.extract.place import place_results, place_targets
from duizhang.lexicon.shape import Lexicon


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("满意度进入全省前3位", [("满意度", 3)]),
        ("综合考核位列全市前三", [("综合考核", 3)]),
        ("综合考核保持第1位", [("综合考核", 1)]),
        ("前3季度增长5%", []),
        ("建成前5个示范点", []),
        ("举办第三届论坛", []),
        ("排在前列", []),
    ],
)
def test_a_place_is_promised(text: str, want: list[tuple[str, int]], lexicon: Lexicon) -> None:
    found = place_targets(text, 1, "r1", read_text(text, lexicon), lexicon, 2023)
    assert [(t.indicator, int(t.value)) for t in found] == want
    assert all((t.op, t.kind, t.unit) == ("<=", "rank", "位") for t in found)


def test_a_place_without_a_name_is_that_of_the_clause_before(lexicon: Lexicon) -> None:
    text = "出口额增长快,居全省第5位"
    assert [(r.indicator, r.value) for r in place_results(text, 1, "r1", read_text(text, lexicon), lexicon, partial=False)] == [("出口额增长快", 5)]
