"""The page of judging cases says what the cases say."""

from spec.page import PAGE, SOURCE, page


def test_the_page_is_the_cases_written_out() -> None:
    written = page(SOURCE.read_text(encoding="utf-8"))
    assert PAGE.read_text(encoding="utf-8") == written, "run: python tests/spec/page.py"


def test_no_case_is_left_out() -> None:
    text = SOURCE.read_text(encoding="utf-8")
    assert page(text).count("\n| ") - 2 * page(text).count("\n## ") == text.count("[[case]]")
