"""A bulletin by calls alone: drafted, written in, issued by another, objected to, corrected, issued anew; and who may do none of it."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from calls import Calls, secret_of
from duizhang.web.accounts.permissions import Permission
from duizhang.web.bulletins.wording import say
from duizhang.web.ledger.models import Entry
from issues import ITEM, begun, issued, objected
from office import cycle_of, plan_of, snapshot_of
from people import Cast


def of(cast: Cast, name: str) -> Calls:
    return Calls(secret_of(getattr(cast, name)))


def place_of(issue: dict[str, Any], words: str) -> int:
    """The paragraph of the paper that holds the words."""
    return next(n for n, block in enumerate(issue["paper"]["body"]) if words in "".join(run["text"] for run in block.get("runs", ())))


def drafted(su: Calls, kind: str = "notice") -> dict[str, Any]:
    status, issue = su.post("/issues", kind=kind, plan=plan_of().pk, cycle=cycle_of().pk)
    assert status == 200, issue
    return dict(issue)


def finished(su: Calls) -> dict[str, Any]:
    """Drafted, and the next steps written."""
    issue = drafted(su)
    status, issue = su.post(f"/issues/{issue['id']}/edit", revision=issue["revision"], do="text", at=place_of(issue, say("next_steps")), text="各单位抓紧补上。")
    assert status == 200, issue
    return dict(issue)


def test_a_draft_is_written_in_and_issued_by_another(cast: Cast) -> None:
    snapshot_of(cast)
    su, shen = of(cast, "su"), of(cast, "shen")
    draft = drafted(su)
    at = f"/issues/{draft['id']}"
    assert (draft["state"], draft["number"], draft["revision"], draft["drafted_by"]["name"]) == ("draft", None, 0, "苏查")
    assert draft["check"]["unwritten"]
    assert shen.post(f"{at}/issue", revision=0)[0] == 409  # something is left to be written
    said = {"revision": 0, "do": "text", "at": place_of(draft, say("next_steps")), "text": "各单位抓紧补上。"}
    assert su.post(f"{at}/check", **said)[1]["unwritten"] == []
    status, draft = su.post(f"{at}/edit", **said)
    assert (status, draft["revision"], draft["check"]["unwritten"]) == (200, 1, [])
    assert shen.post(f"{at}/edit", **said)[0] == 409  # from a revision that is no longer the last
    status, draft = su.post(f"{at}/edit", revision=1, do="head", head={"title": "关于一季度进展的通报"})
    assert (status, draft["title"], draft["revision"]) == (200, "关于一季度进展的通报", 2)
    assert su.post(f"{at}/issue", revision=2)[0] == 409  # who wrote last does not sign
    assert shen.post(f"{at}/issue", revision=1)[0] == 409
    status, issue = shen.post(f"{at}/issue", revision=2)
    assert (status, issue["state"], issue["number"], issue["issued_by"]["name"], issue["check"]) == (200, "issued", 1, "沈核", None)
    assert su.post(f"{at}/edit", revision=2, do="remove", at=0)[0] == 404
    assert of(cast, "liang").get(at)[1]["paper"] == issue["paper"]


def test_a_figure_that_is_not_its_sources_needs_a_reason(cast: Cast) -> None:
    snapshot_of(cast)
    su, mo = of(cast, "su"), of(cast, "mo")
    issue = finished(su)
    at, place = f"/issues/{issue['id']}", place_of(issue, "新增学位500个（")
    words = "".join(run["text"] for run in issue["paper"]["body"][place]["runs"])
    status, issue = su.post(f"{at}/edit", revision=1, do="text", at=place, text=words.replace("60个", "80个"))
    assert (status, [m["text"] for m in issue["check"]["mismatches"]]) == (200, ["80个"])
    assert mo.post(f"{at}/issue", revision=2)[0] == 409
    assert mo.post(f"{at}/issue", revision=2, despite="补报材料已收到")[1]["issued_despite"] == "补报材料已收到"


def test_an_objection_that_holds_leads_to_a_correction_that_takes_its_place(cast: Cast) -> None:
    snapshot_of(cast)
    su, shen, liang, xu = (of(cast, name) for name in ("su", "shen", "liang", "xu"))
    old = shen.post(f"/issues/{(made := finished(su))['id']}/issue", revision=made["revision"])[1]
    at = f"/issues/{old['id']}"
    assert ITEM in [row["item"] for row in liang.get(at)[1]["may_object_to"]]
    assert xu.get(at)[1]["may_object_to"] == su.get(at)[1]["may_object_to"] == []
    status, objection = liang.upload(f"{at}/object/file", SimpleUploadedFile("验收单.txt", "新校已验收".encode()), item=ITEM, text="漏计一所新校。")
    assert (status, objection["state"], objection["unit"]["name"], [f["name"] for f in objection["files"]]) == (200, "open", "市教育局", ["验收单.txt"])
    assert liang.post(f"{at}/object", item=ITEM, text="再说一次。")[0] == 409
    assert su.get("/issues", q=old["title"])[1]["items"][0]["open_objections"] == 1
    decide = f"/objections/{objection['id']}/decide"
    assert su.post(decide, upheld=True, decision=" ")[0] == 409
    assert su.post(decide, upheld=True, decision="新校已核实，补计。")[1]["state"] == "upheld"
    assert su.post(decide, upheld=False, decision="再想想")[0] == 409
    status, draft = su.post(f"{at}/correct", note="补计一所新校。")
    assert (status, draft["state"], draft["supersedes_id"]) == (200, "draft", old["id"])
    assert su.post(f"{at}/correct", note="又一处")[0] == shen.post(f"{at}/withdraw", reason="有误")[0] == 409
    assert su.get(at)[1]["correction_id"] == draft["id"]
    assert (liang.get(at)[1]["correction_id"], liang.get(f"/issues/{draft['id']}")[0]) == (None, 404)
    assert liang.get(f"/objections/{objection['id']}")[1]["correction_id"] is None
    new = shen.post(f"/issues/{draft['id']}/issue", revision=draft["revision"])[1]
    assert (new["state"], new["number"], "补计一所新校" in str(new["paper"]["body"][0])) == ("issued", 2, True)
    kept = liang.get(at)[1]
    assert (kept["state"], kept["correction_id"], kept["paper"], kept["may_object_to"]) == ("superseded", new["id"], old["paper"], [])
    assert liang.get(f"/objections/{objection['id']}")[1]["correction_id"] == new["id"]
    assert liang.post(f"{at}/object", item=ITEM, text="还有。")[0] == 409
    assert xu.get("/objections")[1]["total"] == 0
    verbs = [entry["verb"] for entry in of(cast, "au").get("/ledger", verb="issue.")[1]["items"]]
    assert verbs == ["issue.supersede", "issue.issue", "issue.correct", "issue.issue", "issue.draft"]


def test_drafted_anew_thrown_away_made_public_and_taken_back(cast: Cast, client: Any) -> None:
    snapshot_of(cast)
    su, shen = of(cast, "su"), of(cast, "shen")
    brief = f"/issues/{drafted(su, 'brief')['id']}"
    su.post(f"{brief}/edit", revision=0, do="add_paragraph")
    assert "新的一段" not in str(su.post(f"{brief}/redraft", revision=1)[1]["paper"])
    assert [su.post(f"{brief}/discard")[0], su.get(brief)[0]] == [204, 404]
    issue = shen.post(f"/issues/{(made := finished(su))['id']}/issue", revision=made["revision"])[1]
    at, page = f"/issues/{issue['id']}", f"/public/{issue['key']}/"
    assert client.get(page).status_code == 404
    assert shen.post(f"{at}/publish")[1]["published_at"]
    assert client.get(page).status_code == 200
    assert shen.post(f"{at}/publish")[0] == 409
    assert shen.post(f"{at}/unpublish", reason="须再核")[1]["published_at"] is None
    assert client.get(page).status_code == 404
    assert (shen.post(f"{at}/withdraw", reason=" ")[0], shen.post(f"{at}/withdraw", reason="统计口径有误")[1]["state"]) == (409, "withdrawn")


EDIT, ISSUE, OBJECT, VIEW = (Permission[f"BULLETINS_{name}"] for name in ("EDIT", "ISSUE", "OBJECT", "VIEW"))
VERBS: tuple[tuple[str, Permission, dict[str, Any]], ...] = (
    ("/issues", EDIT, {"kind": "notice", "plan": 1, "cycle": 1}),
    ("/issues/{draft}/edit", EDIT, {"revision": 0, "do": "remove", "at": 0}),
    ("/issues/{draft}/check", EDIT, {"revision": 0, "do": "remove", "at": 0}),
    ("/issues/{draft}/redraft", EDIT, {"revision": 0}),
    ("/issues/{draft}/discard", EDIT, {}),
    ("/issues/{draft}/issue", ISSUE, {"revision": 0}),
    ("/issues/{issued}/withdraw", ISSUE, {"reason": "有误"}),
    ("/issues/{issued}/publish", ISSUE, {}),
    ("/issues/{issued}/unpublish", ISSUE, {"reason": "有误"}),
    ("/issues/{issued}/correct", EDIT, {"note": "有误"}),
    ("/issues/{issued}/object", OBJECT, {"item": ITEM, "text": "漏计。"}),
    ("/objections/{objection}/decide", EDIT, {"upheld": True, "decision": "属实"}),
)


def test_each_verb_is_shut_to_a_token_without_its_scope_to_another_role_and_to_a_foreign_unit(cast: Cast) -> None:
    shown = issued(cast)
    known = {"issued": shown.pk, "objection": objected(cast, shown).pk, "draft": begun(cast, "brief").pk}
    roles = {EDIT: ("mo", "liang", "au"), ISSUE: ("liang", "au"), OBJECT: ("su", "mo", "au")}
    before = Entry.objects.exclude(verb="token.make").count()
    calls = {name: of(cast, name) for name in ("mo", "liang", "au", "su", "xu")}
    for path, needs, body in VERBS:
        where, right = path.format(**known), cast.liang if needs == OBJECT else cast.shen
        for missing in (needs, VIEW):
            rest = [p.value for p in Permission if right.may(p) and p != missing]
            assert Calls(secret_of(right, *rest)).post(where, **body)[0] == 403, (path, missing)
        for name in roles[needs]:
            assert calls[name].post(where, **body)[0] == 403, (path, name)
        assert calls["xu"].post(where, **body)[0] == (409 if needs == OBJECT else 403), path
    assert Entry.objects.exclude(verb="token.make").count() == before


@pytest.mark.parametrize("who", ["xu", "liang", "au"])
def test_a_draft_and_the_objections_of_others_are_not_there(who: str, cast: Cast) -> None:
    shown = issued(cast)
    objection, draft = objected(cast, shown), begun(cast, "brief")
    calls = of(cast, who)
    assert [calls.get(f"/issues/{draft.pk}{end}", **query)[0] for end, query in (("", {}), ("/docx", {}), ("/source", {"name": "x"}))] == [404] * 3
    assert draft.pk not in [issue["id"] for issue in calls.get("/issues")[1]["items"]]
    theirs = 404 if who == "xu" else 200
    assert calls.get(f"/objections/{objection.pk}")[0] == theirs
    assert calls.get(f"/objections/{objection.pk}/files/{objection.files.get().pk}")[0] == theirs
