"""A promise adjusted in the course of the year."""

from duizhang import api


def _targets(tmp_path, text: str) -> list[tuple[int, str]]:  # type: ignore[no-untyped-def]
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    return [(int(t["value"]), t["indicator"]) for t in api.audit(path).to_dict()["targets"]]


def test_the_adjusted_figure_counts_under_the_first_name(tmp_path) -> None:  # type: ignore[no-untyped-def]
    assert _targets(tmp_path, "年初计划:改造泵站18座\n调整情况:调整为15座\n完成:15座\n") == [(15, "泵站")]


def test_two_promises_stay_two(tmp_path) -> None:  # type: ignore[no-untyped-def]
    assert _targets(tmp_path, "年初计划:改造泵站18座,新建水闸15座\n完成:泵站18座,水闸15座\n") == [(18, "泵站"), (15, "水闸")]
