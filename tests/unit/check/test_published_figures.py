"""Figures that were really published (docs/reference/checks.md names the places), in sentences of our own.

Each error is found; each clean neighbour is left in peace.
"""

import pytest

from says import audit

_PLAIN = "做好各项工作"


def _checks(report: str, promise: str = _PLAIN) -> dict[str, str]:
    return {f"{c.relation} {c.formula} ? {c.stated:f}": c.rounding for c in audit(promise, report).outcome.checks}


def _findings(report: str, promise: str = _PLAIN) -> set[str]:
    return {f.type for f in audit(promise, report).outcome.findings}


@pytest.mark.parametrize(
    ("report", "failing"),
    [
        # 湘潭 2019: 3 of 15 printed as 27 %, together 107 %; 7 of 17 printed as 42 %.
        ("本季调度15项:较快9项(60%)、一般3项(27%)、偏慢3项(20%)。", ["shares 3 / 15 ? 27"]),
        ("本季调度17项,较快7项,占42%。", ["ratio 7 / 17 ? 42"]),
        # 连云港 2025: one of 45 and three of 50 belong to no class.
        ("涉及本县45个事项,24个已完成、9个超序时、11个按序时。", ["classes 24 + 9 + 11 ? 45"]),
        ("县级50个事项,14个已完成、7个超序时、26个按序时。", ["classes 14 + 7 + 26 ? 50"]),
    ],
)
def test_an_error_is_found(report: str, failing: list[str]) -> None:
    assert [said for said, rounding in _checks(report).items() if rounding == "none"] == failing
    assert "arithmetic" in _findings(report)


def test_what_belongs_to_no_class_was_omitted() -> None:
    assert "omitted" in _findings("涉及本县45个事项,24个已完成、9个超序时、11个按序时。")
    assert "omitted" not in _findings("涉及本县45个事项,24个已完成、9个超序时、12个按序时。")


@pytest.mark.parametrize(
    ("report", "said", "rounding"),
    [
        ("本季调度15项:较快9项(60%)、一般3项(20%)、偏慢3项(20%)。", "shares 3 / 15 ? 20", "exact"),
        ("本季调度17项,较快7项,占41%。", "ratio 7 / 17 ? 41", "half_up"),
        # 丹棱: truncated; the three without a target make up the rest.
        ("可比指标58项,达到27项,达到率46.5%。", "ratio 27 / 58 ? 46.5", "truncated"),
        ("全部58项,28项超序时、27项达序时、3项未下达目标。", "total 28 + 27 + 3 ? 58", "exact"),
        # 金寨 2025: shares forced to come to 100.0.
        ("全部222项:欠序时17项,占7.7%;超序时10项,占4.5%;已完成24项,占10.8%;达序时162项,占72.9%;其他9项,占4.1%。", "shares 162 / 222 ? 72.9", "forced_100"),
        ("全部222项:欠序时17项,占7.7%;超序时10项,占4.5%;已完成24项,占10.8%;达序时162项,占72.9%;其他9项,占4.1%。", "shares 17 / 222 ? 7.7", "half_up"),
        # 眉山 2019: half up, where half to even would print 272.2; a target too low to mean anything.
        ("甲镇目标400户,完成1089户,完成率272.3%。", "ratio 1089 / 400 ? 272.3", "half_up"),
        ("乙镇目标60户,完成577户,完成率961.7%。", "ratio 577 / 60 ? 961.7", "half_up"),
        # 宣城, 会昌, 巴中, 新晃: nothing wrong.
        ("量化任务55项,达序44项,占80.0%;未达序11项,占20.0%。", "shares 11 / 55 ? 20.0", "exact"),
        ("督办65项,办结26项,办结率40%。", "ratio 26 / 65 ? 40", "exact"),
        ("考核10个乡镇,好3个、中4个、差3个。", "total 3 + 4 + 3 ? 10", "exact"),
        ("本月任务60项,完成45项,完成率75%。", "ratio 45 / 60 ? 75", "exact"),
    ],
)
def test_a_clean_neighbour_is_left_in_peace(report: str, said: str, rounding: str) -> None:
    made = _checks(report)
    assert made.get(said) == rounding
    assert "none" not in made.values()
    assert not _findings(report) & {"arithmetic", "omitted", "impossible", "garbled"}
