"""Many people out of a sheet: each password shown once and nowhere kept, their units with them; all rows or none."""

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.models import Entry
from duizhang.web.units.views.people import MOST
from people import Cast

SignIn = Callable[..., Client]
ADDRESS = "/units/people/import/"


def sheet(*lines: str, heading: str = "登录名,姓名,角色,单位,邮箱") -> dict[str, SimpleUploadedFile]:
    return {"sheet": SimpleUploadedFile("人员.csv", "\n".join((heading, *lines)).encode("utf-8-sig"))}


def test_everyone_comes_in_with_a_password_shown_once(cast: Cast, signed_in: SignIn) -> None:
    answer = signed_in(cast.sec).post(ADDRESS, sheet("tan,谭录,联络员,市教育局,tan@qinglan.example", "gong,龚领,单位负责人,,"))
    passwords = re.findall(r"<code>([a-z0-9-]{19})</code>", answer.text)
    tan, gong = Person.objects.get(username="tan"), Person.objects.get(username="gong")
    assert [tan.check_password(passwords[0]), gong.check_password(passwords[1])] == [True, True] and tan.must_change_password
    assert (tan.role, tan.email, gong.role) == (Role.LIAISON, "tan@qinglan.example", Role.UNIT_LEAD)
    assert [m.unit for m in tan.memberships.all()] == [cast.education] and not gong.memberships.exists()
    assert "no-store" in answer["Cache-Control"] and not StoredFile.objects.exists()
    assert not any(word in str(list(Entry.objects.values())) for word in passwords)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("liang,某人,联络员,,", "已有人使用"),
        ("wu,某人,局长,,", "不在可用的里面"),
        ("wu,某人,联络员,没有这个局,", "名称须与系统里的完全一致"),
        ("w u,某人,联络员,,", "下划线"),
        ("wu,,联络员,,", "必填"),
        ("tan,同名,联络员,,", "已有人使用"),  # as the row above
    ],
)
def test_one_wrong_row_and_nobody_comes_in(cast: Cast, signed_in: SignIn, line: str, said: str) -> None:
    before = Person.objects.count()
    answer = signed_in(cast.sec).post(ADDRESS, sheet("tan,谭录,联络员,市教育局,", line))
    assert answer.status_code == 422 and said in answer.text and "<td>3</td>" in answer.text and "<td>2</td>" not in answer.text
    assert Person.objects.count() == before and not Entry.objects.exists() and "<code>" not in answer.text


def test_what_is_no_sheet_empty_or_too_long_is_said(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.sec)
    many = [f"p{n},甲{n},联络员,," for n in range(MOST + 1)]
    for given, said in ((sheet(heading="甲,乙"), "没有认得的表头"), (sheet(), "没有一行"), (sheet(*many), f"最多 {MOST} 人")):
        answer = client.post(ADDRESS, given)
        assert answer.status_code == 422 and said in answer.text
    assert not Entry.objects.exists()


def test_only_who_manages_people(cast: Cast, signed_in: SignIn) -> None:
    assert "导入" in signed_in(cast.sec).get("/people/").text and signed_in(cast.sec).get(ADDRESS).status_code == 200
    assert signed_in(cast.su).get(ADDRESS).status_code == signed_in(cast.alice).post(ADDRESS, sheet("tan,谭录,联络员,,")).status_code == 403
