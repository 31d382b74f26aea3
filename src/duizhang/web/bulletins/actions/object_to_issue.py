"""提出异议: within the window, a unit about what is its own."""

from collections.abc import Sequence

from django.core.files.uploadedfile import UploadedFile

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import unit_ids
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.selectors import items_open_to
from duizhang.web.bulletins.telling import tell_objected
from duizhang.web.files.actions.store import store
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused


def object_to_issue(*, issue: Issue, item: str, text: str, by: Person, uploads: Sequence[UploadedFile] = ()) -> Objection:
    """`item` is a key of `issue.data["items"]`.

    Errors: Refused after the window, about an item of other units, without words, or a second time while one is open.
    """
    with changing() as record:
        issue = locked_issue(issue, of=(State.ISSUED,), verb="提出异议")
        open_to = dict(items_open_to(issue, by))
        if not open_to:
            raise Refused("异议期已过，或这一期没有本单位的事项 (the window has closed, or nothing in it is your unit's)")
        if item not in open_to:
            raise Refused("只能对本单位的事项提出异议 (only about items of your own unit)")
        if not text.strip():
            raise Refused("请写明异议内容 (say what is wrong)")
        unit = min(unit_ids(by) & set(issue.data["items"][item]["units"]))
        if issue.objections.filter(unit=unit, item=item, state="open").exists():
            raise Refused("这一事项已有异议在处理 (an objection about it is open)")
        objection = Objection.objects.create(issue=issue, unit_id=unit, item=item, about=open_to[item][:300], text=text.strip(), objected_by=by)
        objection.files.set([store(upload=upload, by=by) for upload in uploads])
        record("objection.object", objection, by=by, also=(issue,), after=fields_of(objection, "about", "text"))
        tell_objected(objection, by=by)
    return objection
