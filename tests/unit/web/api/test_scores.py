"""An assessment by calls alone: targets, figures, evidence, sheets, shown, ranked, issued, objected to, corrected; and who may do none of it."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from calls import Calls, secret_of
from duizhang.web.accounts.permissions import Permission
from duizhang.web.ledger.models import Entry as Noted
from office import cycle_of, plan_of, snapshot_of
from people import Cast
from scoring import RULE, computed, item_of, open_entry, scheme_of, shown


def of(cast: Cast, name: str) -> Calls:
    return Calls(secret_of(getattr(cast, name)))


def assessment(cast: Cast, su: Calls) -> dict[str, Any]:
    """Of the education and the water bureau by an own rule; the education bureau's target drawn at 60 of 500."""
    target, cycle = snapshot_of(cast).target, cycle_of()
    status, scheme = su.post("/schemes", title="一季度考核", cycle=cycle.pk, own_rule=RULE, units=[cast.education.pk, cast.water.pk])
    assert (status, scheme["plan"]["id"], scheme["unit_count"], scheme["sheet"]) == (200, plan_of().pk, 2, None)
    at = f"/schemes/{scheme['id']}"
    assert su.post(f"{at}/items", part="target", targets=[target.pk, target.pk])[1] == {"count": 1}
    item = su.get(at)[1]["items"][0]
    assert su.post(f"/items/{item['id']}/weigh", weight="70", reason=" ")[0] == 409
    assert su.post(f"/items/{item['id']}/weigh", weight="70", reason="考核办法第三条")[1]["weight"] == "70"
    assert su.post(f"{at}/draw")[1] == {"count": 1}
    return dict(scheme)


def viewed(su: Calls, at: str, unit: Any, value: str | None) -> dict[str, Any]:
    status, entry = su.post(f"{at}/enter", unit=unit.pk, part="view", actual=value, basis="十月民调")
    assert status == 200, entry
    return dict(entry)


def test_a_sheet_is_computed_from_what_counts_and_kept_in_versions(cast: Cast) -> None:
    su = of(cast, "su")
    at = f"/schemes/{assessment(cast, su)['id']}"
    drawn = su.get(f"{at}/entries")[1]["items"][0]
    assert (drawn["origin"], drawn["weight"], drawn["target"], drawn["actual"], "新增学位60个" in drawn["basis"]) == ("drawn", "70", "500", "60", True)
    mine, water = viewed(su, at, cast.education, "25"), viewed(su, at, cast.water, None)
    assert su.post(f"{at}/enter", unit=cast.water.pk, part="view", actual="1", basis="又一次")[0] == 409
    assert su.post(f"{at}/enter", unit=cast.district.pk, part="view", actual="1", basis="民调")[0] == 409
    assert su.post(f"{at}/compute")[1] == {"count": 2}
    assert {s["unit"]["name"]: (s["total"], s["unscored"]) for s in su.get(f"{at}/sheets")[1]["items"]} == {"市教育局": ("33.4", 0), "市水务局": (None, 1)}
    assert su.post(f"/entries/{water['id']}/correct", reason="民调复核", actual="28")[1]["actual"] == "28"
    status, entry = su.upload(f"/entries/{mine['id']}/evidence", SimpleUploadedFile("民调.txt", b"x"), reason="补附民调")
    assert (status, [file["name"] for file in entry["files"]]) == (200, ["民调.txt"])
    assert su.get(f"/entries/{mine['id']}/files/{entry['files'][0]['id']}")[0] == 200
    assert su.post(f"{at}/compute")[1] == {"count": 2}
    versions = su.get(f"{at}/sheets", unit=cast.water.pk)[1]["items"]
    assert sorted((s["number"], s["current"], s["total"]) for s in versions) == [(1, False, None), (2, True, "28")]
    assert [(row["unit"]["name"], row["place"], row["total"]) for row in su.get(at)[1]["ranking"]] == [("市教育局", 1, "33.4"), ("市水务局", 2, "28")]
    steps = str(su.get(f"/sheets/{su.get(f'{at}/sheets')[1]['items'][0]['id']}")[1]["content"])
    assert "70 × (60 ÷ 500) = 70 × 0.12 = 8.4" in steps


def test_what_the_records_propose_counts_once_a_person_has_said_so(cast: Cast) -> None:
    computed(cast)
    entry, su = open_entry(cast), of(cast, "su")
    at, decide = f"/schemes/{entry.scheme_id}", f"/entries/{entry.pk}/decide"
    assert su.get(f"{at}/entries", state="open")[1]["total"] == 1
    assert su.post(f"{at}/show")[0] == su.post(decide, confirm=False)[0] == su.post(decide, confirm=True, times="3", reason="核过")[0] == 409
    assert su.post(f"{at}/compute")[1] == {"count": 2}
    assert su.get(at)[1]["ranking"][0]["total"] == "33.4"
    assert su.post(decide, confirm=True, times="1", reason="一次已说明原因")[1]["state"] == "confirmed"
    assert su.post(decide, confirm=True)[0] == 409
    su.post(f"{at}/compute")
    assert su.get(at)[1]["ranking"][0]["total"] == "32.9"
    assert su.post(f"{at}/show")[1]["shown_at"]


def test_a_unit_sees_its_own_sheet_from_the_day_it_is_shown(cast: Cast) -> None:
    computed(cast)
    at, su = f"/schemes/{scheme_of(cast).pk}", of(cast, "su")
    liang, xu, mo = (of(cast, name) for name in ("liang", "xu", "mo"))
    for path in (at, f"{at}/sheets", f"{at}/entries"):
        assert (liang.get(path)[0], mo.get(path)[0]) == (404, 200)
    assert su.post(f"{at}/draft")[0] == 409  # not before the units have seen their sheets
    assert [su.post(f"{at}/show")[0] for _ in range(2)] == [200, 409]
    own = {name: calls.get(at)[1] for name, calls in (("liang", liang), ("xu", xu))}
    assert [(said["ranking"], said["items"], said["issue_id"]) for said in own.values()] == [([], [], None)] * 2
    assert liang.get(f"/sheets/{own['liang']['sheet']}")[1]["unit"]["name"] == "市教育局"
    for path in (f"/sheets/{own['liang']['sheet']}", f"/sheets/{own['liang']['sheet']}/xlsx", f"{at}/xlsx"):
        assert xu.get(path)[0] == 404, path
    assert {e["unit"]["name"] for e in xu.get(f"{at}/entries")[1]["items"]} == {"市水务局"}
    theirs = next(e for e in liang.get(f"{at}/entries")[1]["items"] if e["files"])
    assert [calls.get(f"/entries/{theirs['id']}{end}")[0] for end in ("", f"/files/{theirs['files'][0]['id']}") for calls in (liang, xu)] == [200, 404] * 2


def test_a_ranking_is_issued_objected_to_and_corrected(cast: Cast) -> None:
    shown(cast)
    at, su, shen, liang = f"/schemes/{scheme_of(cast).pk}", *(of(cast, name) for name in ("su", "shen", "liang"))
    draft = su.post(f"{at}/draft")[1]
    assert (draft["kind"], draft["state"], su.post(f"/issues/{draft['id']}/issue", revision=draft["revision"])[0]) == ("score", "draft", 409)
    issue = shen.post(f"/issues/{draft['id']}/issue", revision=draft["revision"])[1]
    assert (issue["state"], liang.get(at)[1]["issue_id"]) == ("issued", issue["id"])
    assert su.post(f"{at}/draft", note="再来一遍")[0] == 409  # nothing has changed
    assert su.post(f"{at}/draw")[0] == 409
    item = next(row for row in liang.get(f"/issues/{issue['id']}")[1]["may_object_to"] if "满意度" in row["about"])
    objection = liang.post(f"/issues/{issue['id']}/object", item=item["item"], text="民调漏计一份。")[1]
    su.post(f"/objections/{objection['id']}/decide", upheld=True, decision="补计。")
    entry = next(e for e in su.get(f"{at}/entries", unit=cast.education.pk)[1]["items"] if e["part"] == "view")
    assert su.post(f"/entries/{entry['id']}/correct", actual="26", reason="异议成立")[0] == 200
    su.post(f"{at}/compute")
    again = su.post(f"{at}/draft")[1]
    assert (again["supersedes_id"], liang.get(at)[1]["issue_id"]) == (issue["id"], None)
    new = shen.post(f"/issues/{again['id']}/issue", revision=again["revision"])[1]
    assert (new["state"], liang.get(f"/issues/{issue['id']}")[1]["state"], liang.get(at)[1]["issue_id"]) == ("issued", "superseded", new["id"])


def test_one_figure_of_two_that_belong_together_does_not_leave_nonsense(cast: Cast) -> None:
    computed(cast)
    su, unit = of(cast, "su"), cast.education.pk
    entry = su.post(f"/schemes/{scheme_of(cast).pk}/enter", unit=unit, part="view", name="补报", basis="来文", reported="2026-03-10", rank=3, among=5)[1]
    at = f"/entries/{entry['id']}/correct"
    assert [su.post(at, reason="核对", **wrong)[0] for wrong in ({"approved": "2026-03-09"}, {"rank": 6}, {"among": 2})] == [409, 409, 409]
    assert su.post(at, reason="核对", approved="2026-03-12", rank=5)[0] == 200
    assert su.post(at, reason="核对", reported="2026-03-13")[0] == 409


VERBS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("/schemes", {"title": "又一次", "cycle": 1, "own_rule": RULE, "units": [1]}),
    ("/schemes/{scheme}/items", {"part": "target", "targets": [1], "reason": "补"}),
    ("/schemes/{scheme}/events", {"kind": "late", "part": "late", "reason": "补"}),
    ("/schemes/{scheme}/enter", {"unit": 1, "part": "view", "basis": "民调", "reason": "补"}),
    ("/schemes/{scheme}/draw", {}),
    ("/schemes/{scheme}/compute", {}),
    ("/schemes/{scheme}/show", {}),
    ("/schemes/{scheme}/draft", {}),
    ("/items/{item}/weigh", {"weight": "1", "reason": "补"}),
    ("/entries/{entry}/correct", {"actual": "30", "reason": "补"}),
    ("/entries/{entry}/decide", {"confirm": True}),
)


def test_each_verb_is_shut_to_a_token_without_its_scope_to_every_other_role_and_to_the_assessed(cast: Cast) -> None:
    sheet = shown(cast)["市教育局"]
    known = {"scheme": sheet.scheme_id, "item": item_of(cast).pk, "entry": open_entry(cast).pk}
    others = [of(cast, name) for name in ("liang", "xu", "lin", "mo", "au", "sec")]
    for missing in (Permission.SCORES_EDIT, Permission.SCORES_VIEW):
        others.append(Calls(secret_of(cast.su, *(p.value for p in Permission if cast.su.may(p) and p != missing))))
    before = Noted.objects.count()
    for path, body in VERBS:
        assert {calls.post(path.format(**known), **body)[0] for calls in others} == {403}, path
    assert {calls.upload(f"/entries/{known['entry']}/evidence", SimpleUploadedFile("a.txt", b"x"), reason="补")[0] for calls in others} == {403}
    assert Noted.objects.count() == before
