"""Parts of a document that look ahead, and parts that tell what is wrong."""

from duizhang import api


def sides(text: str) -> tuple[list[str], list[str]]:
    """The promises and the figures reported."""
    found = api.audit(text.encode()).outcome
    return [found.document.quote(v.target.figure) for v in found.verdicts], [found.document.quote(r.figure) for r in found.results]


def test_what_stands_under_a_heading_that_looks_ahead_is_promised() -> None:
    text = "云川市预算报告\n一、2023年执行情况\n(一)收入完成211亿元,同比增长1.8%。\n二、2024年预算安排\n全市收入安排222亿元,支出安排395亿元。"
    assert sides(text) == (["222亿元", "395亿元"], ["211亿元", "1.8%"])


def test_what_stands_under_a_heading_of_problems_is_reported() -> None:
    text = "一、总体评价\n二、存在的主要问题\n服务业增加值增长3.4%。\n三、下一步打算\n服务业增加值增长5%以上。"
    assert sides(text) == (["5%"], ["3.4%"])


def test_a_summary_and_a_plan_under_one_title() -> None:
    text = "青石镇2023年工作总结和2024年工作计划\n——乡村建设。完成户厕改造820户。\n2024年,我们要抓好以下工作:\n改造农田3000亩。"
    assert sides(text) == (["3000亩"], ["820户"])


def test_a_plan_and_its_report_under_a_plain_heading_stay_as_they_are() -> None:
    text = "一、城乡建设\n新建泵站3座。\n已建成泵站3座。\n二、农业农村\n改造农田3000亩。\n已改造农田3100亩。"
    assert sides(text) == (["3座", "3000亩"], ["3座", "3100亩"])


def test_a_plan_sets_stages_and_answers_nothing() -> None:
    text = "2025年重点工作任务分解\n1.计划新增床位300张、学位800个,上半年新增床位120张。\n2.计划投资60亿元,上半年完成30亿元。\n"
    assert sides(text)[1] == []


def test_what_stands_under_a_heading_of_facts_is_no_promise() -> None:
    text = "一、部门概况\n内设科室6个,在职人员43人。\n二、重点任务\n力争新建泵站3座。"
    assert sides(text) == (["3座"], ["6个", "43人"])


def test_a_list_below_a_heading_of_its_own_does_not_answer_what_stands_above() -> None:
    text = "2025年工作要点\n一、工作目标\n生产总值增长6%左右,新增企业30家。\n二、重点任务\n(一)做强产业。新增企业35家。\n(二)扩大投资。投资210亿元。\n(三)改善民生。新增学位420个。"
    assert sides(text)[1] == []
