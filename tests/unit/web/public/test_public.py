"""The public page: everything that was made public, each figure with its source, and nothing else."""

import re
import xml.etree.ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from duizhang.web.bulletins.actions.draft_correction import draft_correction
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.publish_issue import publish_issue
from duizhang.web.bulletins.actions.unpublish_issue import unpublish_issue
from duizhang.web.bulletins.actions.withdraw_issue import withdraw_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.papers.stored import from_json
from duizhang.web.plans.models import Document, Target
from duizhang.web.public.filtering import colours_in, filtered, rows_of, units_in
from issues import begun, issued, objected, published, tasks_in
from office import snapshot_of
from people import Cast

HREF = re.compile(r'href="(/public/[^"#]*)"')


def test_only_what_was_made_public_is_there(cast: Cast, client: Client) -> None:
    shown, kept, draft = published(cast), issued(cast), begun(cast)
    page = client.get("/public/").text
    assert shown.name in page and kept.name not in page and str(kept.key) not in page and str(draft.key) not in page
    source = next(iter(kept.data["sources"].values()))["key"]
    for issue in (kept, draft):
        for path in ("", f"sources/{source}/", "files/docx/"):
            assert client.get(f"/public/{issue.key}/{path}").status_code == 404
    assert client.get(f"/public/{shown.key}/sources/{source}/").status_code == 404
    assert str(kept.key) not in client.get("/public/feed/").text


def test_what_is_taken_back_is_gone(cast: Cast, client: Client) -> None:
    withdrawn, ended = published(cast), published(cast)
    withdraw_issue(issue=withdrawn, reason="重复", by=cast.shen)
    unpublish_issue(issue=ended, reason="重复", by=cast.shen)
    for issue in (withdrawn, ended):
        assert client.get(f"/public/{issue.key}/").status_code == 404
    assert "还没有公开的通报" in client.get("/public/").text


def test_every_figure_opens_its_source(cast: Cast, client: Client) -> None:
    issue, verdict = published(cast), snapshot_of(cast)
    links = {link for link in HREF.findall(client.get(f"/public/{issue.key}/").text) if "/sources/" in link}
    assert len(links) == len(issue.data["sources"]) > 5
    pages = {link: client.get(link) for link in links}
    assert {page.status_code for page in pages.values()} == {200}
    red = next(s["key"] for name, s in issue.data["sources"].items() if name.endswith("#red"))
    assert f'sources/{issue.data["sources"][f"cycles.snapshot:{verdict.pk}"]["key"]}/">1 新增学位500个</a>' in pages[f"/public/{issue.key}/sources/{red}/"].text
    page = pages[f"/public/{issue.key}/sources/{issue.data['sources'][f'cycles.snapshot:{verdict.pk}']['key']}/"].text
    assert "<mark>新增学位60个</mark>" in page and "1—3月新增60个，低于500个" in page and "■红" in page and "市教育局" in page


def reachable(client: Client, start: str) -> dict[str, str]:
    """Every page that the links of the public page lead to."""
    seen: dict[str, str] = {}
    todo = [start]
    while todo:
        path = todo.pop()
        if path in seen or "/files/" in path:
            continue
        answer = client.get(path)
        assert answer.status_code == 200, path
        seen[path] = answer.text
        todo += HREF.findall(answer.text.replace("&amp;", "&"))
    return seen


def test_nothing_inside_leaks(cast: Cast, client: Client) -> None:
    issue = published(cast, "table")
    objected(cast, issue)
    begun(cast)
    report = snapshot_of(cast).submission.report
    report.text = "草稿里的话"
    report.save()
    names = [p.name for p in vars(cast).values() if hasattr(p, "username")]
    pages = reachable(client, "/public/")
    assert len(pages) >= 4
    everything = "".join(pages.values())
    for inside in (*names, "草稿", "漏计一所", "cycles.", "plans.", "用地未批", "/board/", "/bulletins/", "/cycles/", "csrf"):
        assert inside not in everything, inside
    file = client.get(f"/public/{issue.key}/files/html/").content.decode()
    assert "新增学位500个" in file and not any(inside in file for inside in (*names, "cycles.", "/public/", "/bulletins/"))


def test_a_paragraph_shared_with_another_task_is_shown_in_part(cast: Cast, client: Client) -> None:
    text = "新增学位500个；秘密事项另行安排。治理河道9公里。"
    document = Document.objects.create(name="计划.txt", sha256="0" * 64, media_type="text/plain", blocks=[{"number": 1, "text": text, "place": ""}], read_by=cast.su)
    target = snapshot_of(cast).target
    Target.objects.filter(pk=target.pk).update(document=document, line=1, start=0, end=8, quote=text[:8])
    issue = published(cast)
    key = issue.data["sources"][f"cycles.snapshot:{snapshot_of(cast).pk}"]["key"]
    page = client.get(f"/public/{issue.key}/sources/{key}/").text
    assert text[0:8] in page and "秘密事项" not in page and "治理河道" not in page


def test_a_corrected_issue_says_so_and_leads_on_only_where_the_new_one_is_public(cast: Cast, client: Client) -> None:
    old = published(cast)
    new = issue_draft(issue=(draft := draft_correction(issue=old, note="更正第1项", by=cast.su)), revision=draft.revision, by=cast.shen)
    page = client.get(f"/public/{old.key}/").text
    assert f"已更正，以{new.name}为准" in page and str(new.key) not in page
    publish_issue(issue=new, by=cast.shen)
    assert f"/public/{new.key}/" in client.get(f"/public/{old.key}/").text
    assert f"/public/{old.key}/" in client.get(f"/public/{new.key}/").text
    assert "已更正" in client.get("/public/").text and f"（已更正，以{new.name}为准）" in client.get("/public/feed/").text


@pytest.mark.parametrize("path", ["/public/", "/public/feed/", "/robots.txt", "issue", "source", "file"])
def test_no_cookie_and_made_for_caches(cast: Cast, client: Client, path: str) -> None:
    issue = published(cast)
    source = next(iter(issue.data["sources"].values()))["key"]
    path = {"issue": f"/public/{issue.key}/", "source": f"/public/{issue.key}/sources/{source}/", "file": f"/public/{issue.key}/files/html/"}.get(path, path)
    answer = client.get(path)
    assert answer.status_code == 200 and not answer.cookies and "Set-Cookie" not in answer.headers
    assert "Cookie" not in answer.headers.get("Vary", "") and "public" in answer["Cache-Control"]
    assert client.get(path, headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert client.post(path).status_code == 405


def test_a_changed_page_has_another_etag(cast: Cast, client: Client) -> None:
    before = client.get("/public/")["ETag"]
    published(cast)
    assert client.get("/public/", headers={"if-none-match": before}).status_code == 200


def test_it_looks_the_same_to_who_is_signed_in(cast: Cast, signed_in: object, client: Client) -> None:
    published(cast)
    assert signed_in(cast.su).get("/public/").content == client.get("/public/").content  # type: ignore[operator]


def test_a_paper_without_an_imprint_has_its_signature_as_a_signature(cast: Cast, client: Client) -> None:
    page = client.get(f"/public/{published(cast, 'table').key}/").text
    assert '<div class="paper-signature">' in page and "&lt;div" not in page


def test_english_goes_by_the_address_and_the_paper_stays_as_it_is(cast: Cast, client: Client) -> None:
    issue = published(cast)
    page = client.get(f"/public/{issue.key}/?lang=en").text
    assert "Underlined figures open their source" in page and issue.title in page and 'lang="en"' in page
    assert all("lang=en" in link for link in HREF.findall(page) if "/sources/" in link)
    assert "画线的数字" in client.get(f"/public/{issue.key}/").text
    assert "Public bulletins" in client.get("/public/?lang=en").text


@pytest.mark.parametrize(("query", "there"), [("kind=notice", True), ("kind=table", False), ("q=进展", True), ("q=没有", False), ("year=1999", False), ("kind=evil&page=x&year=x", True)])
def test_the_list_is_filtered(cast: Cast, client: Client, query: str, there: bool) -> None:
    issue = published(cast)
    assert (issue.title in client.get(f"/public/?{query}").text) is there


def test_rows_are_filtered_by_colour_unit_and_words(cast: Cast, client: Client) -> None:
    tasks_in(cast, "green", range(10, 17))
    issue = published(cast, "table")
    for query, rows in (("", 8), ("colour=red", 1), ("colour=green", 7), ("unit=市水务局", 7), ("unit=市教育局&colour=green", 0), ("q=河道12", 1), ("colour=evil", 8)):
        page = client.get(f"/public/{issue.key}/?{query}").text
        assert page.count("<tr>") - 1 == rows, query


def test_filtering_leaves_the_rest_of_the_paper(cast: Cast) -> None:
    tasks_in(cast, "green", range(10, 12))
    paper = from_json(issued(cast, "table").paper)
    fewer = filtered(paper, colour="red")
    assert (rows_of(paper), rows_of(fewer), fewer.title, fewer.body[0].note) == (3, 1, paper.title, paper.body[0].note)
    assert units_in(paper) == ["市教育局", "市水务局"] and colours_in(paper) == ["red", "green"]
    assert filtered(paper) == paper


def test_the_feed_is_atom(cast: Cast, client: Client) -> None:
    issue = published(cast)
    feed = ET.fromstring(client.get("/public/feed/").content)
    entry = feed.find("{http://www.w3.org/2005/Atom}entry")
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed" and entry is not None
    assert str(issue.key) in entry.find("{http://www.w3.org/2005/Atom}link").attrib["href"]  # type: ignore[union-attr]


def test_crawlers_may_read_the_public_page_only(client: Client, db: None) -> None:
    robots = client.get("/robots.txt").text
    assert "Allow: /public/" in robots and "Disallow: /\n" in robots


def test_pages_ask_as_often_for_many_as_for_few(cast: Cast, client: Client) -> None:
    counts: dict[str, list[int]] = {}
    for codes in (range(10, 12), range(20, 50)):
        tasks_in(cast, "green", codes)
        issue = published(cast, "table")
        for name, path in (("list", "/public/"), ("issue", f"/public/{issue.key}/"), ("feed", "/public/feed/")):
            with CaptureQueriesContext(connection) as queries:
                client.get(path)
            counts.setdefault(name, []).append(len(queries))
    assert all(few == many <= 4 for few, many in counts.values()), counts
    assert Issue.objects.count() == 2
