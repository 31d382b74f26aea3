"""The list of jobs."""

import django_filters
import django_tables2 as tables
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.jobs.models import Job
from duizhang.web.jobs.models.job import State
from duizhang.web.jobs.selectors import jobs_seen_by


class JobTable(tables.Table):
    """One line a job."""

    title = tables.Column(linkify=True)
    queued_at = tables.DateTimeColumn(format="Y-m-d H:i", attrs={"td": {"class": "text-nowrap"}})
    finished_at = tables.DateTimeColumn(format="Y-m-d H:i", attrs={"td": {"class": "text-nowrap"}})

    class Meta:
        model = Job
        fields = ("title", "state", "outcome", "by", "queued_at", "finished_at")

    def render_title(self, record: Job) -> str:
        return record.shown

    def render_outcome(self, record: Job) -> str:
        return record.said

    def render_state(self, record: Job) -> SafeString:
        return format_html('<span class="job-state job-{}">{}</span>', record.state, record.get_state_display())

    def value_state(self, record: Job) -> str:
        return str(record.get_state_display())


class JobFilter(django_filters.FilterSet):
    """By words and state."""

    title = django_filters.CharFilter(lookup_expr="icontains", label=_("作业"))
    state = django_filters.ChoiceFilter(choices=State.choices, label=_("状态"))

    class Meta:
        model = Job
        fields = ("title", "state")


LIST = ListScreen(title=_("导入导出"), seen_by=jobs_seen_by, table=JobTable, filters=JobFilter, template="jobs/list.html")
jobs = list_view(LIST)
