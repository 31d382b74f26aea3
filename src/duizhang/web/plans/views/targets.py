"""The forms of one target."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from duizhang.web.plans.actions.add import add_target
from duizhang.web.plans.actions.edit import edit_target
from duizhang.web.plans.actions.propose_change import propose_change
from duizhang.web.plans.actions.split import split_target
from duizhang.web.plans.forms import SplitTargetForm, TargetChangeForm, TargetForm
from duizhang.web.plans.selectors import targets_seen_by, tasks_seen_by
from duizhang.web.plans.values import target_values
from duizhang.web.plans.views.forming import formed


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A target written by hand."""
    task = get_object_or_404(tasks_seen_by(request.user), pk=pk)
    form = TargetForm(request.POST or None, initial={"deadline": task.deadline})
    return formed(request, title=_("添加目标"), form=form, save=partial(add_target, task=task), back=task.get_absolute_url(), thing=task, done=_("已添加"))


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change it directly."""
    target = get_object_or_404(targets_seen_by(request.user), pk=pk)
    form = TargetForm(request.POST or None, initial=target_values(target))
    save = partial(edit_target, target=target)
    return formed(request, title=_("修改目标"), form=form, save=save, back=target.task.get_absolute_url(), thing=target, done=_("已保存"))


def split(request: HttpRequest, pk: int) -> HttpResponse:
    """A second target on the same words."""
    target = get_object_or_404(targets_seen_by(request.user), pk=pk)
    form = SplitTargetForm(request.POST or None, initial=target_values(target))
    save = partial(split_target, target=target)
    return formed(request, title=_("拆出另一个目标"), form=form, save=save, back=target.task.get_absolute_url(), thing=target, done=_("已拆出，请确认"))


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a change."""
    target = get_object_or_404(targets_seen_by(request.user), pk=pk)
    form = TargetChangeForm(request.POST or None, initial=target_values(target))
    save = partial(propose_change, task=target.task, target=target)
    return formed(request, title=_("提出目标调整"), form=form, save=save, back=target.task.get_absolute_url(), thing=target, done=_("已提出，待他人审批"))
