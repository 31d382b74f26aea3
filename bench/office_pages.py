"""Who sits before the office in `office.py`, and what they click: a hundred signed-in people, ten of the office, the rest of units."""

from collections.abc import Iterator
from itertools import cycle, islice
from random import Random
from typing import Any
from uuid import uuid4

from django.urls import NoReverseMatch, reverse
from office_client import Browser, Visit

SEEING, HEADS, LIAISONS = 15, 25, 60
GROWING = "，组织银企对接4场，签约贷款12.7亿元，惠及企业86家。开展专项督导3轮，发现问题45个，已整改40个。总投资210.5亿元，同比增长6.3%。会同各区县现场办公，协调解决征迁、用地等问题23件，办结21件，办结率91.3%。"


class People:
    """`pages` are measured alone, `writes` happen in the mix only, and what the cockpit fetches after them (`renewed`)."""

    writes = ("renewed", "submit", "send_back", "override")

    def __init__(self, port: int) -> None:
        from duizhang.web.accounts.models import Person
        from duizhang.web.cycles.models import Cycle, Report
        from duizhang.web.plans.models import Task

        self.cycle = Cycle.objects.filter(closed_at__isnull=True, plan__state="running").order_by("-plan__year", "-end").first()
        tasks = list(Task.objects.filter(plan=self.cycle.plan, targets__isnull=False).distinct().order_by("order").values_list("pk", flat=True)[:2000])
        self.tasks = Random(1).sample(tasks, 100)
        drafts = list(Report.objects.filter(cycle=self.cycle, state="draft", part=False).select_related("unit").order_by("pk")[:1500])
        by_unit: dict[int, Any] = {}
        for draft in drafts:
            by_unit.setdefault(draft.unit_id, draft)
        people = Person.objects.filter(is_active=True)
        seeing = list(people.filter(role__in=("supervision", "leader", "auditor")).order_by("pk")[:SEEING])
        heads, liaisons = (list(people.filter(role=role).prefetch_related("memberships").order_by("pk")) for role in ("unit_lead", "liaison"))
        head_of = {h.memberships.all()[0].unit_id: h for h in heads}
        self.seeing = [_enter(port, p) for p in seeing]
        self.overriders = [_enter(port, p) for p in seeing if p.role == "supervision"]
        own = {p.pk: found for p in (*heads, *liaisons) if (found := _own_tasks(p, self.cycle))}
        heads, liaisons = ([p for p in those if p.pk in own] for those in (heads, liaisons))
        acting = list(islice(cycle((*heads[:HEADS], *liaisons[:LIAISONS])), 100 - SEEING))
        self.of_units = [_enter(port, p) for p in acting]
        self.desks = [Desk(_enter(port, p), _enter(port, head_of[unit]), by_unit[unit]) for p in liaisons if (unit := p.memberships.all()[0].unit_id) in by_unit]
        self.everyone = [*self.seeing, *self.of_units]
        may = islice(cycle(self.everyone[: SEEING + HEADS]), 100)
        self.before_cockpit = [Browser(port=b.port, session=b.session) for b in may]  # one connection each, kept from round to round
        self.own = {id(browser): own[p.pk] for browser, p in zip(self.of_units, acting, strict=True)}
        self.pages = ("bare", "empty", "board", "task", "plan task", "check", *(("cockpit",) if _there("cockpit:cockpit") else ()))

    def visitors(self, name: str) -> list[tuple[Browser, Visit]]:
        """A hundred people at that page; of writers as many as have a draft."""
        if name == "check":
            return [(desk.writer, desk.save) for desk in self.desks]
        if name == "cockpit":  # which liaisons do not have
            return [(browser, self._visit(name, browser, Random(n))) for n, browser in enumerate(self.before_cockpit)]
        return [(browser, self._visit(name, browser, Random(n))) for n, browser in enumerate(self.everyone)]

    def next_click(self, number: int, chance: Random) -> Iterator[tuple[str, Browser, Visit]]:
        """What person `number` does next."""
        browser = self.everyone[number]
        luck = chance.random()
        if number >= len(self.everyone) - len(self.desks):  # liaisons
            desk = self.desks[number - (len(self.everyone) - len(self.desks))]
            if luck < 0.35:
                yield "check", desk.writer, desk.save
                return
            if luck < 0.45 and not desk.busy:
                yield "submit", desk.writer, desk.submit
                yield "send_back", desk.head, desk.send_back
                return
        elif luck < 0.08 and number < len(self.overriders):
            task, browser = self.tasks[number], self.overriders[number]
            yield "override", browser, lambda b: self._set_by_hand(b, task, chance.choice(("green", "grey")))
            return
        pages = [name for name in self.pages if name != "bare" and (name != "cockpit" or number < SEEING + HEADS)]
        name = chance.choices(pages, [{"empty": 1, "board": 3, "task": 3, "plan task": 2, "check": 0, "cockpit": 2}[n] for n in pages])[0]
        page = Read(self._visit(name, browser, chance))
        yield name, browser, page.visit
        if name == "cockpit" and b" data-behind" in page.content:
            yield "renewed", browser, self._renew

    async def _renew(self, browser: Browser) -> tuple[int, bytes]:
        """What the cockpit asks for where it was drawn before the last change."""
        return await browser.get(reverse("cockpit:cockpit"), htmx=True)

    async def _set_by_hand(self, browser: Browser, task: int, colour: str) -> tuple[int, bytes]:
        """A refusal (it has that colour, or was set already) is an answer too."""
        status, content = await browser.post(reverse("board:override", args=[task]) + f"?cycle={self.cycle.pk}", colour=colour, reason="按现场核查")
        return (302, b"") if status == 422 and b"form" in content else (status, content)

    def submissions(self) -> list[tuple[Browser, Visit]]:
        """Everyone who has a draft hands it in."""
        return [(desk.writer, desk.submit) for desk in self.desks]

    def _visit(self, name: str, browser: Browser, chance: Random) -> Visit:
        tasks = self.own.get(id(browser)) or self.tasks
        if name in ("task", "plan task"):
            return lambda b: b.get(reverse("board:task" if name == "task" else "plans:task", args=[chance.choice(tasks)]))
        path = {"bare": "/bench/bare/", "empty": "/bench/empty/", "board": reverse("board:board"), "cockpit": "cockpit"}[name]
        path = reverse("cockpit:cockpit") if path == "cockpit" else path
        return lambda b: b.get(path)


class Read:
    """A visit that keeps what it was given."""

    def __init__(self, visit: Visit) -> None:
        self._visit, self.content = visit, b""

    async def visit(self, browser: Browser) -> tuple[int, bytes]:
        """As the visit itself."""
        status, self.content = await self._visit(browser)
        return status, self.content


class Desk:
    """A liaison who writes, and the head of the unit, who sends back what was handed in."""

    def __init__(self, writer: Browser, head: Browser, draft: Any) -> None:
        self.writer, self.head, self.pk, self.text, self.revision = writer, head, draft.pk, draft.text, draft.revision
        self.editor, self.count, self.busy = uuid4(), 0, False

    async def save(self, browser: Browser) -> tuple[int, bytes]:
        """A little more was written."""
        self.count += 1
        status, content = await browser.post(reverse("cycles:save", args=[self.pk]), **self._words())
        return (status, content) if b"alert-danger" not in content else (500, content[:600])

    async def submit(self, browser: Browser) -> tuple[int, bytes]:
        """Hand it in."""
        self.count, self.busy = self.count + 1, True
        return await browser.post(reverse("cycles:submit", args=[self.pk]), **self._words(), key=uuid4())

    async def send_back(self, browser: Browser) -> tuple[int, bytes]:
        """Back to its writer."""
        answer = await browser.post(reverse("cycles:send_back", args=[self.pk]), reason="请补充")
        self.busy = False
        return answer

    def _words(self) -> dict[str, object]:
        text = f"{self.text}{GROWING[: 40 + self.count % 60]}接待群众{self.count}人次。"
        return {"text": text, "problems": "征迁未完", "next_step": "下月完成", "revision": self.revision, "editor": self.editor}


def _enter(port: int, person: Any) -> Browser:
    """Signed in, as far as the server can tell."""
    from django.test import Client

    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return Browser(port=port, session=client.cookies["sessionid"].value)


def _own_tasks(person: Any, at: Any) -> list[int]:
    from duizhang.web.board.selectors import tasks_seen_by

    return list(tasks_seen_by(person).filter(plan=at.plan).order_by("order").values_list("pk", flat=True)[:20])


def _there(name: str) -> bool:
    try:
        reverse(name)
    except NoReverseMatch:
        return False
    return True
