"""What a permission is called, for whoever chooses scopes; one that has no word yet is shown by its name."""

from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission

WORDS = {
    "system.view": _("查看系统状态"),
    "sign_ins.view": _("查看登录记录"),
    "ledger.export": _("导出操作记录"),
    "units.appoint": _("指定联络人员"),
    "cockpit.view": _("查看驾驶舱"),
    "people.manage": _("管理人员"),
    "ledger.view": _("查看操作记录"),
    "units.view": _("查看单位"),
    "units.edit": _("修改单位"),
    "plans.view": _("查看计划和任务"),
    "plans.edit": _("编制计划"),
    "plans.propose": _("提出调整"),
    "plans.approve": _("审批调整"),
    "cycles.view": _("查看报告期"),
    "cycles.edit": _("管理报告期"),
    "reports.view": _("查看进展"),
    "reports.write": _("填报进展"),
    "reports.pass": _("审核本单位进展"),
    "reports.review": _("审核各单位进展"),
    "reports.lock": _("锁定进展"),
    "board.view": _("查看看板"),
    "board.override": _("改定颜色"),
    "bulletins.view": _("查看通报与表"),
    "bulletins.edit": _("起草通报、处理异议"),
    "bulletins.issue": _("印发、公开、撤回"),
    "bulletins.object": _("提出异议"),
    "scores.view": _("查看考核"),
    "scores.edit": _("管理考核"),
    "jobs.view": _("查看自己的作业"),
    "jobs.all": _("查看全部作业"),
    "channels.manage": _("管理通知渠道"),
    "cases.view": _("查看督办件"),
    "cases.open": _("立项"),
    "cases.answer": _("签收、反馈"),
    "cases.verify": _("核查"),
    "cases.close": _("销号、回访"),
    "cases.decide": _("交办、催办、升级、审批延期"),
}


def permission_in_words(permission: Permission | str) -> str:
    """In the reader's language."""
    name = str(permission)
    return str(WORDS.get(name, name))
