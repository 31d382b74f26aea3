"""Version 1: its resources, one line each."""

from collections.abc import Mapping
from typing import Any

from ninja import NinjaAPI
from ninja.renderers import JSONRenderer

from duizhang import __version__
from duizhang.web.api.errors import answer_errors
from duizhang.web.api.resources.board import board
from duizhang.web.api.resources.bulletins import bulletins
from duizhang.web.api.resources.cases import cases
from duizhang.web.api.resources.changes import changes
from duizhang.web.api.resources.cockpit import cockpit
from duizhang.web.api.resources.cycles import cycles
from duizhang.web.api.resources.jobs import jobs
from duizhang.web.api.resources.ledger import ledger
from duizhang.web.api.resources.me import me
from duizhang.web.api.resources.notices import notices
from duizhang.web.api.resources.people import people
from duizhang.web.api.resources.plans import plans
from duizhang.web.api.resources.reports import reports
from duizhang.web.api.resources.scores import scores
from duizhang.web.api.resources.sign_ins import sign_ins
from duizhang.web.api.resources.tasks import tasks
from duizhang.web.api.resources.units import units


class Readable(JSONRenderer):  # type: ignore[misc]
    """Chinese as it is, not in escapes."""

    json_dumps_params: Mapping[str, Any] = {"ensure_ascii": False}


RESOURCES = (me, units, plans, tasks, changes, cycles, reports, board, cockpit, cases, people, sign_ins, ledger, jobs, bulletins, scores, notices)
DESCRIPTION = (
    "凭令牌（Authorization: Bearer dz-…）调用；令牌在“接口令牌”页建立。数一律写作文本（\"12.5\"），日期 2026-06-30。"
    "出错时一律答 {\"error\": {\"message\", \"place\"?}}。 Figures are decimal texts, exact; days are ISO; every error has this one shape."
)

api = NinjaAPI(
    title="Duizhang 对账", version="1", description=DESCRIPTION, urls_namespace="v1", docs_url=None, openapi_url=None, renderer=Readable(),
    openapi_extra={"info": {"x-release": __version__}},
)  # fmt: skip
answer_errors(api)
for resource in RESOURCES:
    api.add_router("", resource.router)
