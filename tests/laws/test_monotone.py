"""A better result never worsens a verdict or a pace, whatever the op and the kind, on any day."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from duizhang.judge import judge
from duizhang.lexicon.profile import load_profile
from duizhang.model.verdict import Pairing, Verdict
from made import result, target

_VERDICT = {"not_met": 0, "pending": 0, "met": 1}
_PACE = {None: 0, "behind": 0, "on": 1, "ahead": 2}
_DAYS = (date(2023, 7, 1), date(2024, 2, 1))

promises = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["level", "growth", "decline", "share", "rank"]),
        "op": st.sampled_from([">=", "<=", "~=", "range"]),
        "hedge": st.sampled_from([None, "左右", "控制在…左右"]),
    }
)
amounts = st.decimals(min_value=1, max_value=500, places=1)


def judged(promise: dict[str, Any], asked: Decimal, said: Decimal, day: date) -> Verdict:
    fields = promise | ({"upper": asked + 5} if promise["op"] == "range" else {})
    kind = promise["kind"]
    told = result("公园", float(said), kind=kind)
    return judge((Pairing(target=target("公园", float(asked), **fields), result=told),), load_profile("default"), as_of=day, year=2023)[0]


def is_less_better(promise: dict[str, Any]) -> bool:
    ceiling = promise["op"] == "<=" or (promise["op"] == "~=" and "控制" in (promise["hedge"] or ""))
    return ceiling != (promise["kind"] == "decline")


@given(promises, amounts, st.decimals(min_value=-500, max_value=500, places=1), st.decimals(min_value=0, max_value=300, places=1), st.sampled_from(_DAYS))
@settings(max_examples=300, deadline=None)
def test_better_is_never_worse(promise: dict[str, Any], asked: Decimal, said: Decimal, more: Decimal, day: date) -> None:
    better = said - more if is_less_better(promise) else said + more
    worse_verdict, better_verdict = judged(promise, asked, said, day), judged(promise, asked, better, day)
    if promise["kind"] in ("level", "share", "rank") and min(said, better) <= 0:
        return
    assert _VERDICT[better_verdict.name] >= _VERDICT[worse_verdict.name], (worse_verdict.because, better_verdict.because)
    assert _PACE[better_verdict.pace] >= _PACE[worse_verdict.pace], (worse_verdict.because, better_verdict.because)


@given(promises, amounts, st.decimals(min_value=-500, max_value=500, places=1))
@settings(max_examples=100, deadline=None)
def test_waiting_never_makes_a_promise_kept(promise: dict[str, Any], asked: Decimal, said: Decimal) -> None:
    early, late = (judged(promise, asked, said, day).name for day in _DAYS)
    assert (early == "met") == (late == "met")
    assert (early == "pending") == (late == "not_met")
