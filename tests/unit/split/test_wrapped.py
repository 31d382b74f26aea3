"""Text broken into lines of one width."""


from duizhang import api
from duizhang.read import read
from duizhang.split import unwrapped

TEXT = """云川市2024年重点工作完成情况
发布日期:2025-01-08
一、公园绿地。全年新建口袋公园三十六处，其中沿河公
园 12 处；新增绿地 45 公顷，城区人均公园绿地面积达到
14.5平方米，建成区绿地率提高到 41%以上，新建改建健身
步道 30 公里。
完成情况：新建口袋公园三十八处，其中沿河公园 11
处；新增绿地 46.5 公顷，城区人均公园绿地面积 14.8
平方米，建成区绿地率 41.3%，新建改建健身步道 33.6
公里。
"""
TABLE = "序号,项目名称,年度目标,完成情况,责任单位\n" + "".join(
    f"{i},新建改建城乡公共停车场第{i}批,目标{i}0处,完成{i}1处,市住房城乡建设局\n" for i in range(1, 8)
)



def test_a_promise_over_several_lines_is_read_and_stays_on_its_line() -> None:
    found = api.audit(TEXT.encode()).to_dict()
    lines = TEXT.splitlines()
    assert {(t["value"], t["result"]["value"]) for t in found["targets"]} == {(36, 38), (12, 11), (45, 46.5), (14.5, 14.8), (41, 41.3), (30, 33.6)}
    for thing in [*found["targets"], *found["results"], *(t["result"] for t in found["targets"])]:
        assert thing["quote"] == lines[thing["line"] - 1][thing["start"] : thing["end"]]
    assert found["rows"][0]["target_lines"] == [3, 4, 5, 6]
    assert found["rows"][0]["report_lines"] == [7, 8, 9, 10]


def test_rows_of_one_width_are_no_paragraph() -> None:
    assert len(api.audit(TABLE.encode()).to_dict()["rows"]) == 7


def test_lines_that_end_are_paragraphs() -> None:
    text = "".join(f"第{i}项工作的年度目标是新建改建城乡公共停车场{i}0处以上。\n" for i in range(1, 9))
    assert unwrapped(read(text.encode(), "a.txt")) is None
