"""The Python face."""

from duizhang.api import Audit, extract


def test_an_audit_is_a_list_of_verdicts_and_a_table(example: Audit) -> None:
    assert len(list(example)) == len(example) == len(example.to_dataframe())
    assert example.summary["met"] == sum(v.name == "met" for v in example if not v.target.implied)
    assert "<table>" in example._repr_html_()


def test_extract_reads_a_sentence() -> None:
    assert [q.unit for q in extract("新建公园8个,增长7%").quantities] == ["个", "%"]
