"""The screens of issues: who sees what, drafting, editing, issuing, objecting; downloads."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from docx import Document
from openpyxl import load_workbook

from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.draft_correction import draft_correction
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.files import FORMS
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.papers.stored import from_json
from issues import ITEM, begun, finished, issued, objected, place_of, tasks_in
from office import cycle_of, plan_of, snapshot_of
from people import Cast

SignIn = Callable[..., Client]


def test_a_draft_is_seen_by_those_who_write_or_sign_and_an_issue_by_everybody_inside(cast: Cast, signed_in: SignIn) -> None:
    draft, sent = begun(cast), issued(cast, "brief")
    for who, seen in (("su", 200), ("mo", 200), ("au", 404), ("liang", 404)):
        assert signed_in(getattr(cast, who)).get(f"/bulletins/{draft.pk}/").status_code == seen
        assert signed_in(getattr(cast, who)).get(f"/bulletins/{draft.pk}/files/docx/").status_code == seen
        assert signed_in(getattr(cast, who)).get(f"/bulletins/{sent.pk}/").status_code == 200
    assert "（草稿）" in signed_in(cast.su).get("/bulletins/").text and "（草稿）" not in signed_in(cast.liang).get("/bulletins/").text


@pytest.mark.parametrize(("query", "there"), [("kind=brief", True), ("kind=table", False), ("state=issued", True), ("state=draft", False), ("public=no", True), ("public=yes", False), ("q=简报", True), ("q=没有", False)])
def test_the_list_is_filtered(cast: Cast, signed_in: SignIn, query: str, there: bool) -> None:
    sent = issued(cast, "brief")
    assert (sent.name in signed_in(cast.su).get(f"/bulletins/?{query}").text) is there


def test_a_draft_is_made_through_the_page(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    client = signed_in(cast.su)
    assert cycle_of().name in client.get("/bulletins/draft/?kind=table").text
    answer = client.post("/bulletins/draft/", {"kind": "notice", "plan": plan_of().pk, "cycle": cycle_of().pk, "layer": "reported", "objection_days": 10})
    issue = Issue.objects.get()
    assert answer["Location"] == f"/bulletins/{issue.pk}/" and (issue.objection_days, issue.as_of) == (10, cycle_of().end)
    page = client.get(f"/bulletins/{issue.pk}/").text
    assert "绿灯" in page and "草稿" in page and "/sources/" in page


def test_a_draft_is_in_chinese_whoever_drafts_it(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    client = signed_in(cast.su)
    client.cookies["django_language"] = "en"
    client.post("/bulletins/draft/", {"kind": "table", "plan": plan_of().pk, "cycle": cycle_of().pk, "layer": "reported", "objection_days": 7})
    assert "欠进度" in str(Issue.objects.get().paper) and "Behind" not in str(Issue.objects.get().paper)


def edit(client: Client, issue: Issue, **said: object) -> object:
    revision = Issue.objects.get(pk=issue.pk).revision
    return client.post(f"/bulletins/{issue.pk}/edit/", {"revision": revision, **said})


def words(issue: Issue, at: int) -> str:
    block = from_json(Issue.objects.get(pk=issue.pk).paper).body[at]
    return getattr(block, "text", "") or "".join(r.text for r in block.runs)


def test_blocks_are_edited_through_the_page(cast: Cast, signed_in: SignIn) -> None:
    issue, client = begun(cast), signed_in(cast.su)
    assert 'name="text"' in client.get(f"/bulletins/{issue.pk}/edit/?at=0").text
    edit(client, issue, do="text", at=0, text="开头换了。")
    assert words(issue, 0) == "开头换了。"
    edit(client, issue, do="add_paragraph", at=0)
    edit(client, issue, do="text", at=1, text="第二段。")
    edit(client, issue, do="up", at=1)
    assert words(issue, 0) == "第二段。"
    edit(client, issue, do="remove", at=0)
    edit(client, issue, do="head", title="关于进展的通报", masthead="", issuer="", addressees="各单位：", signature="督查室", copies_to="")
    assert Issue.objects.get(pk=issue.pk).title == "关于进展的通报" and words(issue, 0) == "开头换了。"


def test_rows_are_edited_through_the_page(cast: Cast, signed_in: SignIn) -> None:
    issue, client = begun(cast, "table"), signed_in(cast.su)
    assert client.get(f"/bulletins/{issue.pk}/edit/?at=0&row=0").text.count('name="cell"') == 8
    cells = ["1", "新增学位500个", "新增学位60个。", "市教育局", "△未到期", "欠进度", "", "已核实"]
    edit(client, issue, do="row", at=0, row=0, cell=cells)
    row = from_json(Issue.objects.get(pk=issue.pk).paper).body[0].rows[0]
    assert row[7].paragraphs[0].runs[0].text == "已核实" and row[6].light == "red"
    edit(client, issue, do="row_add", at=0, row=0)
    edit(client, issue, do="row_remove", at=0, row=1)
    assert len(from_json(Issue.objects.get(pk=issue.pk).paper).body[0].rows) == 1


def test_what_was_typed_is_not_lost_where_another_was_faster(cast: Cast, signed_in: SignIn) -> None:
    issue, client = begun(cast), signed_in(cast.su)
    edit(signed_in(cast.shen), issue, do="text", at=0, text="沈核写的。")
    answer = client.post(f"/bulletins/{issue.pk}/edit/", {"revision": 0, "do": "text", "at": 0, "text": "苏查正在写的。"})
    assert answer.status_code == 422 and "苏查正在写的。" in answer.text and "有人在您之后保存过" in answer.text
    assert words(issue, 0) == "沈核写的。"


@pytest.mark.parametrize("said", [{"do": "text", "at": 99, "text": "x"}, {"do": "evil", "at": 0}, {"do": "row", "at": 0, "row": 0}, {"do": "head", "title": ""}, {"do": "text", "at": "x"}])
def test_nonsense_changes_nothing(cast: Cast, signed_in: SignIn, said: dict[str, object]) -> None:
    issue = begun(cast)
    assert edit(signed_in(cast.su), issue, **said).status_code == 422
    assert Issue.objects.get(pk=issue.pk).paper == issue.paper


def test_what_is_issued_has_no_editor(cast: Cast, signed_in: SignIn) -> None:
    issue = issued(cast)
    assert signed_in(cast.su).get(f"/bulletins/{issue.pk}/edit/").status_code == 404
    assert edit(signed_in(cast.su), issue, do="remove", at=0).status_code == 404


def test_the_check_shows_a_changed_figure_while_it_is_typed_and_saves_nothing(cast: Cast, signed_in: SignIn) -> None:
    issue, client = begun(cast), signed_in(cast.su)
    at = place_of(issue, "新增学位500个（")
    said = {"revision": 0, "do": "text", "at": at}
    assert "数字与来源不符" in client.post(f"/bulletins/{issue.pk}/check/", said | {"text": words(issue, at).replace("60个", "90个")}).text
    assert "数字与来源不符" not in client.post(f"/bulletins/{issue.pk}/check/", said | {"text": words(issue, at)}).text
    assert "算不拢" in client.post(f"/bulletins/{issue.pk}/check/", said | {"text": "今年新建学校40所，已完工28所，占75%。"}).text
    assert Issue.objects.get(pk=issue.pk).revision == 0


def test_drafting_again_shows_first_what_would_go(cast: Cast, signed_in: SignIn) -> None:
    issue, client = finished(cast), signed_in(cast.su)
    page = client.get(f"/bulletins/{issue.pk}/redraft/").text
    assert "<ins>各单位抓紧补上。</ins>" in page
    tasks_in(cast, "green", range(10, 11))
    assert "绿灯1项" in client.get(f"/bulletins/{issue.pk}/redraft/").text
    client.post(f"/bulletins/{issue.pk}/redraft/", {"revision": issue.revision})
    assert "绿灯" in str(Issue.objects.get(pk=issue.pk).paper) and "各单位抓紧补上" not in str(Issue.objects.get(pk=issue.pk).paper)


def test_a_draft_is_issued_through_the_page_by_another(cast: Cast, signed_in: SignIn) -> None:
    issue = finished(cast)
    assert "须由另一人审核签发" in signed_in(cast.su).get(f"/bulletins/{issue.pk}/issue/").text
    assert signed_in(cast.su).post(f"/bulletins/{issue.pk}/issue/", {"revision": issue.revision}).status_code == 422
    signed_in(cast.shen).post(f"/bulletins/{issue.pk}/issue/", {"revision": issue.revision})
    assert Issue.objects.get(pk=issue.pk).number == 1


def test_objecting_and_deciding_through_the_pages(cast: Cast, signed_in: SignIn) -> None:
    issue = issued(cast)
    liang, su = signed_in(cast.liang), signed_in(cast.su)
    assert "提出异议" in liang.get(f"/bulletins/{issue.pk}/").text and "本单位的事项" in signed_in(cast.xu).get(f"/bulletins/{issue.pk}/object/").text
    files = [SimpleUploadedFile("甲.txt", b"a"), SimpleUploadedFile("乙.txt", b"b")]
    liang.post(f"/bulletins/{issue.pk}/object/", {"item": ITEM, "text": "漏计一所", "uploads": files})
    objection = Objection.objects.get()
    assert objection.files.count() == 2
    assert signed_in(cast.xu).get(f"/bulletins/objections/{objection.pk}/").status_code == 404
    assert objection.about not in signed_in(cast.xu).get("/bulletins/objections/").text
    assert liang.get(f"/bulletins/objections/{objection.pk}/files/{objection.files.first().pk}/").status_code == 200
    assert signed_in(cast.xu).get(f"/bulletins/objections/{objection.pk}/files/{objection.files.first().pk}/").status_code == 404
    su.post(f"/bulletins/objections/{objection.pk}/decide/", {"upheld": "yes", "decision": "属实"})
    assert "漏计" not in su.get(f"/bulletins/{issue.pk}/correct/").text and "经核实成立：属实" in su.get(f"/bulletins/{issue.pk}/correct/").text
    su.post(f"/bulletins/{issue.pk}/correct/", {"note": "更正第1项"})
    assert Issue.objects.filter(supersedes=issue, state="draft").exists()


def test_an_objection_is_decided_by_the_office_only(cast: Cast, signed_in: SignIn) -> None:
    objection = objected(cast)
    assert signed_in(cast.lin).post(f"/bulletins/objections/{objection.pk}/decide/", {"upheld": "yes", "decision": "属实"}).status_code == 403
    assert Objection.objects.get().state == "open"


def superseded(cast: Cast) -> Issue:
    old = issued(cast)
    decide_objection(objection=objected(cast, old), upheld=True, decision="属实", by=cast.su)
    draft = draft_correction(issue=old, note="更正第1项", by=cast.su)
    issue_draft(issue=draft, revision=0, by=cast.shen)
    return Issue.objects.get(pk=old.pk)


def test_the_old_one_is_marked_on_its_page_and_in_every_file(cast: Cast, signed_in: SignIn) -> None:
    old, client = superseded(cast), signed_in(cast.liang)
    mark = f"已更正，以{old.correction.name}为准"
    assert mark in client.get(f"/bulletins/{old.pk}/").text and mark in client.get(f"/bulletins/{old.pk}/print/").text
    for form in FORMS:
        content = client.get(f"/bulletins/{old.pk}/files/{form.ending}/").content
        assert mark in text_in(content, form.ending), form.ending
        assert "已更正" not in text_in(client.get(f"/bulletins/{old.correction.pk}/files/{form.ending}/").content, form.ending)


def text_in(content: bytes, ending: str) -> str:
    if ending == "docx":
        document = Document(io.BytesIO(content))
        parts = [document.element.body, *(s.header._element for s in document.sections), *(s.first_page_header._element for s in document.sections), *(s.even_page_header._element for s in document.sections)]
        return "".join(t.text or "" for part in parts for t in part.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
    if ending == "xlsx":
        return "".join(str(c) for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows(values_only=True) for c in row if c)
    if ending == "pdf":
        return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    return content.decode()


def test_files_are_downloads_and_no_reference_of_ours_is_in_them(cast: Cast, signed_in: SignIn) -> None:
    issue = issued(cast)
    for form in FORMS:
        answer = signed_in(cast.liang).get(f"/bulletins/{issue.pk}/files/{form.ending}/")
        assert answer["Content-Disposition"].startswith("attachment") and "cycles.snapshot" not in text_in(answer.content, form.ending)
    assert signed_in(cast.liang).get(f"/bulletins/{issue.pk}/files/exe/").status_code == 404


def test_a_figure_opens_its_source_as_it_stood(cast: Cast, signed_in: SignIn) -> None:
    issue, verdict = issued(cast), snapshot_of(cast)
    key = issue.data["sources"][f"cycles.snapshot:{verdict.pk}"]["key"]
    verdict.because = "后来改了"
    verdict.save()
    for who, live in (("su", True), ("liang", True), ("xu", False)):
        page = signed_in(getattr(cast, who)).get(f"/bulletins/{issue.pk}/sources/{key}/").text
        assert "<mark>新增学位60个</mark>" in page and "1—3月新增60个" in page and "后来改了" not in page
        assert (f"/board/verdicts/{verdict.pk}/" in page) is live
    assert signed_in(cast.su).get(f"/bulletins/{issue.pk}/sources/nothing/").status_code == 404


def test_pages_ask_as_often_for_many_tasks_as_for_few(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    client, counts = signed_in(cast.su), {}
    for codes in (range(10, 12), range(20, 50)):
        tasks_in(cast, "yellow", codes)
        draft, sent = begun(cast, "table"), issued(cast, "table")
        for page in (f"/bulletins/{draft.pk}/edit/", f"/bulletins/{sent.pk}/", "/bulletins/"):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(page).status_code == 200
            counts.setdefault(page.replace(str(draft.pk), "d").replace(str(sent.pk), "s"), []).append(len(queries))
    assert all(few == many <= 20 for few, many in counts.values()), counts
