"""An invented completion table, its rows awkward on purpose, as the office would print it."""

from datetime import date

from duizhang.web.papers.paper import Cell, Column, Heading, Imprint, Masthead, Paper, Paragraph, Run, Table

HEADINGS = (("序号", 1), ("目标任务", 5), ("完成情况", 6), ("责任单位", 2), ("结论", 2), ("亮灯", 1))
LONG = "一期工程已完成管线迁改、基坑支护和主体结构施工，二期工程正在办理用地手续，有关部门逐周调度、逐项销号。"
ROWS = (
    ("新建农村公路120公里，改造危桥8座", "新建农村公路126公里；改造危桥8座。", "市交通局", "已达到", "green"),
    ("新增城镇就业2.6万人，城镇登记失业率控制在4%以内", "新增城镇就业2.71万人\n城镇登记失业率3.6%", "市人社局", "已达到", "green"),
    ("改造老旧小区45个，惠及居民1.2万户", "改造老旧小区41个，惠及居民1.08万户", "市住建局", "未达到", "red"),
    ("新建公办幼儿园6所，新增学位1800个", "", "市教育局", "未报告", "grey"),
    ("规模以上工业增加值增长7%", "规模以上工业增加值增长7.4%", "市工信局", "已达到", "green"),
    ("新增5G基站300个", "新增5G基站322个", "市工信局", "已达到", "green"),
    ("粮食总产量稳定在35万吨以上", "粮食总产量35.8万吨", "市农业农村局", "已达到", "green"),
    ("空气质量优良天数比率达到88%—90%", "空气质量优良天数比率89.3%", "市生态环境局", "已达到", "green"),
    ("建成污水管网60公里，新建污水处理厂2座", f"建成污水管网52公里，新建污水处理厂2座。{LONG * 3}", "市水务局", "未达到", "yellow"),
    ("引进亿元以上项目40个", "引进亿元以上项目43个", "市商务局", "已达到", "green"),
    ("社会消费品零售总额增长6.5%", "社会消费品零售总额增长5.9%", "市商务局", "未达到", "yellow"),
    ("完成营造林15万亩", "完成营造林15.3万亩", "市林业局", "已达到", "green"),
    ("新建社区养老服务站25个，新增养老床位600张", "新建社区养老服务站25个，新增养老床位640张", "市民政局", "已达到", "green"),
    ("旅游接待人数突破900万人次", "旅游接待人数达到934.5万人次", "市文旅局", "已达到", "green"),
    ("建设村级卫生室50个", "建设村级卫生室38个", "市卫健委", "未达到", "red"),
    ("治理水土流失面积80平方公里", "治理水土流失面积83平方公里", "市水务局", "已达到", "green"),
    ("发放创业担保贷款3亿元", "", "市人社局", "未报告", "grey"),
)  # fmt: skip


def cell(text: str, source: str = "") -> Cell:
    """A cell with a paragraph for each line."""
    return Cell(paragraphs=tuple(Paragraph(runs=(Run(text=line, source=source),)) for line in text.split("\n") if line))


def completion_table(*, repeat: int = 1, landscape: bool = False) -> Table:
    """The rows above as a table."""
    rows = tuple(
        (cell(str(n)), cell(target), cell(report, f"cycles.report:{n}"), cell(unit), cell(verdict), Cell(paragraphs=(), light=light))
        for n, (target, report, unit, verdict, light) in enumerate(ROWS * repeat, 1)
    )
    columns = tuple(Column(heading=heading, width=width) for heading, width in HEADINGS)
    note = "注：共17项任务，结论以各单位报送的完成情况为准。"
    return Table(columns=columns, rows=rows, caption="", note=note, landscape=landscape)


def completion_paper(**wanted: object) -> Paper:
    """完成情况表 alone, laid across."""
    plain: dict[str, object] = {"title": "青岚市2026年政府工作目标完成情况表", "body": (completion_table(),), "landscape": True}
    return Paper(**{**plain, **wanted})  # type: ignore[arg-type]


def bulletin(**wanted: object) -> Paper:
    """A numbered 通报 with every part that a paper may have."""
    counts = Paragraph(
        runs=(
            Run(text="截至10月底，全市17项目标任务中，已达到"),
            Run(text="11项", source="board.cycle:10"),
            Run(text="，占64.7%；未达到4项，未报告2项。按时报送的单位12家，逾期未报送的单位2家，为市教育局、市人社局。"),
        )
    )
    steps = Paragraph(runs=(Run(text="未达到的责任单位要对照目标逐项分析原因，在11月15日前报送整改措施。对本通报有异议的，请在7日内以书面形式反映。"),))
    body = (
        Heading(level=1, text="一、总体情况"), counts,
        Heading(level=2, text="（一）进展较好的任务"), counts,
        Heading(level=3, text="1. 交通方面"), counts,
        Heading(level=4, text="（1）农村公路"), counts,
        Heading(level=1, text="二、下一步工作"), steps,
        completion_table(landscape=True),
    )  # fmt: skip
    plain: dict[str, object] = {
        "title": "关于2026年1—10月政府工作目标进展情况的通报",
        "body": body,
        "masthead": Masthead(name="青岚市政务督查", number="第3期", issuer="青岚市人民政府督查室"),
        "addressees": "各县区人民政府，市政府各部门",
        "attachments": ("青岚市2026年政府工作目标完成情况表", "逾期未报送单位名单"),
        "signature": "青岚市人民政府督查室",
        "dated": date(2026, 11, 5),
        "imprint": Imprint(copies_to="市委办公室，市人大常委会办公室，市政协办公室", printed_by="青岚市人民政府办公室", printed_on=date(2026, 11, 6)),
    }
    return Paper(**{**plain, **wanted})  # type: ignore[arg-type]


FIGURES = (
    ("1", "地区生产总值", "亿元", "1200", "986.5", "82.2%", "欠进度", "市发改委"),
    ("2", "一般公共预算收入", "亿元", "85.5", "86.2", "100.8%", "超进度", "市财政局"),
    ("3", "固定资产投资增长", "%", "8", "7.1", "", "欠进度", "市发改委"),
    ("4", "新增城镇就业人数", "人", "26,000", "27,100", "104.2%", "超进度", "市人社局"),
    ("5", "城镇新建绿色建筑占比", "%", "95", "", "", "", "市住建局"),
)


def figure_paper(**wanted: object) -> Paper:
    """A table of bare numbers, their units in a column."""
    headings = (("序号", 1), ("指标名称", 4), ("单位", 1), ("年度目标", 2), ("全年完成", 2), ("完成率", 2), ("序时进度", 2), ("责任单位", 3))
    table = Table(columns=tuple(Column(heading=h, width=w) for h, w in headings), rows=tuple(tuple(cell(text) for text in row) for row in FIGURES))
    return Paper(**{"title": "青岚市2026年主要经济指标完成情况表", "body": (table,), **wanted})  # type: ignore[arg-type]
