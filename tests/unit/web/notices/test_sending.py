"""Real servers on this machine: a mail server (aiosmtpd) and a web server in place of the three robots."""

import email
import json
import socket
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.header import decode_header, make_header
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiosmtpd.controller import Controller
from django.db import connection
from django.test import Client
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices import robots
from duizhang.web.notices.actions.notify import notify
from duizhang.web.notices.actions.save_channel import save_channel
from duizhang.web.notices.actions.save_mail_server import save_mail_server
from duizhang.web.notices.actions.save_preference import save_preference
from duizhang.web.notices.actions.send_due import PAUSES, send_due
from duizhang.web.notices.models import Attempt, Channel, Delivery, MailServer
from duizhang.web.notices.robots import robot_at
from people import Cast

SignIn = Callable[..., Client]
HERE = ZoneInfo("Asia/Shanghai")
TUESDAY = datetime(2026, 3, 3, 10, tzinfo=HERE)


class Letters:
    """What the mail server took; `full` lets it take nothing."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []
        self.full = False

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if self.full:
            return "552 mailbox full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.taken.append((envelope.rcpt_tos[0], envelope.content.decode()))
        return "250 OK"


@pytest.fixture
def letters(cast: Cast, settings: Any) -> Iterator[Letters]:
    """A mail server; Liang and Lin have addresses."""
    found = Letters()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(found, hostname="127.0.0.1", port=port)
    server.start()
    settings.SMTP, settings.OFFICE_URL = f"smtp://127.0.0.1:{port}/?from=office@city.example", "https://duizhang.example"
    for name in ("liang", "lin"):
        Person.objects.filter(username=name).update(email=f"{name}@city.example")
    yield found
    server.stop()


@pytest.fixture
def robot(settings: Any) -> Iterator[tuple[str, list[tuple[str, Any]], list[int]]]:
    """Its address, what it was told, and the status that it answers with."""
    told: list[tuple[str, Any]] = []
    status = [200]

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.append((self.path, json.loads(self.rfile.read(int(self.headers["Content-Length"])))))
            self.send_response(status[0])
            self.send_header("Location", "http://127.0.0.1:9/")
            self.end_headers()
            self.wfile.write(b'{"errcode": 0, "code": 0}')

        def log_message(self, *said: Any) -> None:
            """Silent."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.WEBHOOK_HOSTS = [f"127.0.0.1:{server.server_port}"]
    yield f"http://127.0.0.1:{server.server_port}", told, status
    server.shutdown()
    server.server_close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """`clock(moment)`: it is then."""

    def at(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    at(TUESDAY)
    return at


def remind(cast: Cast, n: int = 1) -> None:
    notify("case.reminded", by=cast.su, link=f"/cases/{n}/", units=(cast.education.pk,), number=f"督〔2026〕{n}号", case="供水", due="2026-03-31")


def text_of(letter: str) -> str:
    parsed = email.message_from_string(letter)
    return f"{make_header(decode_header(parsed['Subject']))}\n{parsed.get_payload(decode=True).decode()}"  # type: ignore[union-attr]


def test_a_mail_has_the_title_and_the_link_and_goes_once(cast: Cast, letters: Letters, clock: Any) -> None:
    remind(cast)
    assert send_due() == 2 and send_due() == 0
    assert sorted(to for to, _ in letters.taken) == ["liang@city.example", "lin@city.example"]
    said = text_of(letters.taken[0][1])
    assert said.startswith("[对账] 督〔2026〕1号 催办，2026-03-31 前办结：供水\n") and "https://duizhang.example/cases/1/" in said
    assert [(a.ok, a.delivery.state) for a in Attempt.objects.all()] == [(True, "sent")] * 2
    numbers = {f"<duizhang.{delivery.pk}.1@city.example>" for delivery in Delivery.objects.all()}
    assert {str(email.message_from_string(letter)["Message-ID"]) for _, letter in letters.taken} == numbers


def test_nothing_goes_out_in_quiet_hours_and_all_of_it_in_the_morning_in_one_mail(cast: Cast, letters: Letters, clock: Any) -> None:
    clock(datetime(2026, 3, 3, 22, tzinfo=HERE))
    remind(cast, 1)
    clock(datetime(2026, 3, 4, 1, tzinfo=HERE))
    remind(cast, 2)
    assert send_due() == 0 and not letters.taken
    assert send_due(datetime(2026, 3, 4, 8, tzinfo=HERE)) == 4 and len(letters.taken) == 2
    assert "2 条通知" in text_of(letters.taken[0][1]) and "/cases/1/" in text_of(letters.taken[0][1]) and "/cases/2/" in text_of(letters.taken[0][1])


def test_a_daily_digest_is_one_mail_a_day(cast: Cast, letters: Letters, clock: Any) -> None:
    save_preference(by=cast.liang, digest="daily")
    for n in range(3):
        kind = {"plan": "重点工作", "cycle": f"{n + 1}月", "count": 1, "due": "2026-03-05"}
        notify("report.due_soon", by=None, link="/cycles/mine/", units=(cast.education.pk,), **kind)
    assert send_due() == 0
    assert send_due(datetime(2026, 3, 4, 8, 30, tzinfo=HERE)) == 3 and len(letters.taken) == 1


def test_nothing_is_lost_or_doubled_while_the_server_is_down(cast: Cast, letters: Letters, clock: Any, settings: Any) -> None:
    up, settings.SMTP = settings.SMTP, "smtp://127.0.0.1:9/?from=office@city.example"
    remind(cast)
    assert send_due() == 0
    tried = Attempt.objects.get()  # the second person's was not tried in vain
    assert not tried.ok and tried.delivery.due == TUESDAY + timedelta(minutes=1) and tried.delivery.state == "waiting"
    assert send_due(TUESDAY) == 0 and Attempt.objects.count() == 2
    settings.SMTP = up
    assert send_due(TUESDAY + timedelta(minutes=2)) == 2 and send_due(TUESDAY + timedelta(days=5)) == 0 and len(letters.taken) == 2


def test_it_is_given_up_after_some_days_and_says_why(cast: Cast, letters: Letters, clock: Any) -> None:
    letters.full = True
    remind(cast)
    for n in range(len(PAUSES) + 3):
        send_due(TUESDAY + timedelta(days=2 * n))
    states = Delivery.objects.values_list("state", "tries")
    assert set(states) == {("failed", len(PAUSES) + 1)} and not letters.taken
    assert set(Attempt.objects.values_list("said", flat=True)) == {"SMTPRecipientsRefused"}


def test_who_left_meanwhile_gets_no_mail(cast: Cast, letters: Letters, clock: Any) -> None:
    remind(cast)
    Person.objects.filter(pk=cast.lin.pk).update(is_active=False)
    assert send_due() == 1 and Delivery.objects.get(person=cast.lin).state == "dropped"


def test_a_title_cannot_add_a_header(cast: Cast, letters: Letters, clock: Any) -> None:
    notify("job.ended", by=None, link="/jobs/1/", people=(cast.liang,), job="表.csv\nBcc: x@y.example", state="已完成")
    assert send_due() == 1 and len(letters.taken) == 1 and letters.taken[0][0] == "liang@city.example"
    assert email.message_from_string(letters.taken[0][1])["Bcc"] is None


ADDRESSES = {
    "dingtalk": ("/robot/send?access_token=aaaabbbb1111", lambda text: {"msgtype": "text", "at": {"atMobiles": [], "isAtAll": False}, "text": {"content": text}}),
    "wecom": ("/cgi-bin/webhook/send?key=aaaa-bbbb-1111", lambda text: {"msgtype": "text", "text": {"content": text}}),
    "feishu": ("/open-apis/bot/v2/hook/aaaa-bbbb-1111", lambda text: {"msg_type": "text", "content": {"text": text}}),
}


@pytest.mark.parametrize("service", ADDRESSES)
def test_a_robot_is_told_in_the_shape_of_its_service(service: str, cast: Cast, robot: Any, clock: Any) -> None:
    (base, told, _), (path, shape) = robot, ADDRESSES[service]
    save_channel(name="督查群", service=service, url=base + path, secret="", kinds=["case.reminded"], is_active=True, by=cast.alice)
    remind(cast)
    notify("case.sent_back", by=cast.su, link="/cases/1/", units=(cast.education.pk,), number="督〔2026〕1号", case="供水")
    assert send_due() == 1 and send_due() == 0
    text = "督〔2026〕1号 催办，2026-03-31 前办结：供水\n请登录对账办公系统，在“通知”里查看"
    assert told == [(path, shape(text))]


def test_dingtalk_is_signed_where_the_group_asks_for_it(cast: Cast, robot: Any, clock: Any) -> None:
    base, told, _ = robot
    url = base + ADDRESSES["dingtalk"][0]
    save_channel(name="督查群", service="dingtalk", url=url, secret="SEC0123456789", kinds=["case.reminded"], is_active=True, by=cast.alice)
    remind(cast)
    assert send_due() == 1 and "sign=" in told[0][0] and "timestamp=" in told[0][0]


def test_a_robot_that_fails_is_tried_again_and_is_not_followed_elsewhere(cast: Cast, robot: Any, clock: Any) -> None:
    base, told, status = robot
    save_channel(name="督查群", service="wecom", url=base + ADDRESSES["wecom"][0], secret="", kinds=["case.reminded"], is_active=True, by=cast.alice)
    remind(cast)
    for n, wrong in enumerate((500, 302)):
        status[0] = wrong
        assert send_due(TUESDAY + timedelta(hours=n)) == 0
    status[0] = 200
    assert send_due(TUESDAY + timedelta(days=30)) == 1 and len(told) == 3 and Attempt.objects.filter(ok=False).count() == 2


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/robot/send?access_token=aaaabbbb1111",
        "https://10.0.0.8/robot/send?access_token=aaaabbbb1111",
        "https://[::1]/robot/send?access_token=aaaabbbb1111",
        "http://oapi.dingtalk.com/robot/send?access_token=aaaabbbb1111",
        "https://oapi.dingtalk.com.evil.example/robot/send?access_token=aaaabbbb1111",
        "https://oapi.dingtalk.com@10.0.0.8/robot/send?access_token=aaaabbbb1111",
        "https://oapi.dingtalk.com:8443/robot/send?access_token=aaaabbbb1111",
        "file:///etc/passwd",
        "gopher://oapi.dingtalk.com/robot/send?access_token=aaaabbbb1111",
        "https://oapi.dingtalk.com/robot/send",
        "https://oapi.dingtalk.com/elsewhere?access_token=aaaabbbb1111",
        "https://oapi.dingtalk.com/robot/send?access_token=a/../../b{}bbbb",
    ],
)
def test_an_address_that_is_no_robots_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        robot_at("dingtalk", url)
    assert robot_at("dingtalk", "https://oapi.dingtalk.com/robot/send?access_token=aaaabbbb1111").token == "aaaabbbb1111"


def test_a_public_name_that_leads_inside_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robots.socket, "getaddrinfo", lambda *a, **k: [(2, 1, 6, "", ("192.168.1.7", 443))])
    with pytest.raises(Refused, match="内网"):
        robots.say(robot_at("feishu", "https://open.feishu.cn/open-apis/bot/v2/hook/aaaa-bbbb"), "x")


def test_secrets_are_neither_shown_nor_in_the_ledger_nor_readable_in_the_database(cast: Cast, signed_in: SignIn) -> None:
    alice = signed_in(cast.alice)
    server = {"host": "smtp.city.example", "port": 465, "security": "ssl", "username": "office", "password": "geheim-4711", "sender": "office@city.example"}
    assert alice.post("/notices/channels/", server).status_code == 302
    url = "https://open.feishu.cn/open-apis/bot/v2/hook/streng-geheim-42"
    assert alice.post("/notices/channels/add/", {"name": "督查群", "service": "feishu", "url": url, "kinds": ["task.red"], "is_active": "on"}).status_code == 302
    channel = Channel.objects.get()
    shown = "".join(alice.get(f"/notices/channels/{tail}").text for tail in ("", "add/", f"{channel.pk}/"))
    ledger = "".join(f"{e.before}{e.after}" for e in Entry.objects.all())
    with connection.cursor() as cursor:
        cursor.execute("SELECT concat(sealed) FROM notices_mailserver UNION SELECT concat(sealed) FROM notices_channel")
        kept = str(cursor.fetchall())
    assert "督查群" in shown and not any("geheim" in where for where in (shown, ledger, kept))
    assert alice.post(f"/notices/channels/{channel.pk}/", {"name": "督查一群", "service": "feishu", "kinds": ["task.red"]}).status_code == 302
    changed = Channel.objects.get()
    assert (changed.name, changed.is_active, changed.sealed) == ("督查一群", False, channel.sealed)


def test_a_kept_password_is_not_sent_to_another_server(cast: Cast) -> None:
    server = {"port": 465, "security": "ssl", "username": "office", "sender": "office@city.example", "by": cast.alice}
    save_mail_server(host="smtp.city.example", password="geheim", **server)
    with pytest.raises(Refused, match="重新填写密码"):
        save_mail_server(host="elsewhere.example", password="", **server)
    save_mail_server(host="smtp.city.example", password="", **(server | {"port": 587}))
    assert MailServer.objects.get().port == 587 and MailServer.objects.get().sealed


def test_a_test_goes_out_at_once_and_says_what_is_wrong(cast: Cast, letters: Letters, robot: Any, signed_in: SignIn) -> None:
    alice, (base, told, status) = signed_in(cast.alice), robot
    assert "没有邮箱" in alice.post("/notices/channels/mail/try/", follow=True).text
    Person.objects.filter(pk=cast.alice.pk).update(email="alice@city.example")
    assert "已试发到 alice@city.example" in alice.post("/notices/channels/mail/try/", follow=True).text and letters.taken[0][0] == "alice@city.example"
    channel = save_channel(name="督查群", service="feishu", url=base + ADDRESSES["feishu"][0], secret="", kinds=["task.red"], is_active=True, by=cast.alice)
    assert "请到群里看" in alice.post(f"/notices/channels/{channel.pk}/try/", follow=True).text and "试发" in told[0][1]["content"]["text"]
    status[0] = 500
    assert "没有发出" in alice.post(f"/notices/channels/{channel.pk}/try/", follow=True).text
    assert signed_in(cast.su).post(f"/notices/channels/{channel.pk}/try/").status_code == 403


def test_who_keeps_the_channels_sees_that_it_went_out_not_what_it_said(cast: Cast, letters: Letters, clock: Any, signed_in: SignIn) -> None:
    remind(cast)
    send_due()
    page = signed_in(cast.alice).get("/notices/deliveries/").text
    assert "梁联" in page and "已发" in page and "供水" not in page
