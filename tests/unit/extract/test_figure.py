"""What is a figure, and what only looks like one."""

from duizhang.extract import read_text
from duizhang.lexicon.shape import Lexicon


def test_a_run_of_digits_too_long_for_an_amount_is_a_name(lexicon: Lexicon) -> None:
    assert read_text("编号1234567890123456789012个", lexicon).quantities == ()
    assert [q.value for q in read_text("投资123456789012345元", lexicon).quantities] == [123456789012345]


def test_the_number_of_a_session_is_a_name_the_number_of_sessions_is_none(lexicon: Lexicon) -> None:
    assert read_text("提请县十二届人大三次会议审议", lexicon).quantities == ()
    assert [q.value for q in read_text("召开3次会议", lexicon).quantities] == [3]
