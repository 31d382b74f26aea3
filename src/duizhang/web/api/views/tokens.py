"""Tokens: one's own, everybody's, a new one (its secret is shown once), revocation."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from duizhang.web.api.actions.make_token import make_token
from duizhang.web.api.actions.revoke_token import revoke_token
from duizhang.web.api.forms import TokenForm
from duizhang.web.api.models import Token
from duizhang.web.api.selectors import tokens_of, tokens_seen_by
from duizhang.web.api.words import permission_in_words
from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.ledger.refusal import Refused


class TokenTable(tables.Table):
    """One line a token, whoever's."""

    scopes = tables.Column(orderable=False)
    expires_at = tables.DateTimeColumn(format="Y-m-d")
    standing = tables.Column(verbose_name=_("状态"), empty_values=(), orderable=False)
    revoke = tables.TemplateColumn(template_name="api/revoke.html", verbose_name=_("操作"), orderable=False, exclude_from_export=True)

    class Meta:
        model = Token
        fields = ("person", "name", "prefix", "scopes", "networks", "last_used_on", "expires_at", "standing", "revoke")

    def render_scopes(self, value: list[str]) -> str:
        return "、".join(map(permission_in_words, value))

    def render_networks(self, value: list[str]) -> str:
        return "、".join(value) or "—"

    def render_prefix(self, value: str) -> SafeString:
        return format_html('<span class="text-nowrap"><code>{}…</code></span>', value)

    def render_standing(self, record: Token) -> str:
        return standing_of(record)


class TokenFilter(django_filters.FilterSet):
    """By person and purpose."""

    person = django_filters.CharFilter(field_name="person__name", lookup_expr="icontains", label=_("人员"))
    name = django_filters.CharFilter(lookup_expr="icontains", label=_("用途"))

    class Meta:
        model = Token
        fields = ("person", "name")


everybodys = list_view(ListScreen(title=_("全部接口令牌"), seen_by=tokens_seen_by, table=TokenTable, filters=TokenFilter))


def standing_of(token: Token) -> str:
    """In a word; with who revoked it."""
    if token.revoked_at:
        return str(_("已吊销（%(who)s）") % {"who": token.revoked_by})
    return str(_("已过期") if token.expires_at <= timezone.now() else _("可用"))


@never_cache
def own(request: HttpRequest) -> HttpResponse:
    """One's own, and how they are used."""
    found = [(token, standing_of(token), [permission_in_words(s) for s in token.scopes]) for token in tokens_of(request.user).select_related("revoked_by")]
    return render(request, "api/tokens.html", {"title": _("接口令牌"), "tokens": found})


@never_cache
def make(request: HttpRequest) -> HttpResponse:
    """A new one; the answer shows its secret, this once."""
    person: Any = request.user
    form = TokenForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid():
        try:
            made = make_token(**form.cleaned_data, by=person)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return render(request, "api/secret.html", {"title": _("新令牌"), "token": made.token, "secret": made.secret})
    return render(request, "generic/form.html", {"title": _("建立接口令牌"), "form": form}, status=422 if form.errors else 200)


@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """One's own, or anybody's for whoever manages people."""
    token = get_object_or_404(tokens_seen_by(request.user), pk=pk)
    try:
        revoke_token(token=token, by=request.user)
        messages.success(request, _("已吊销，立即失效"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("api:tokens" if token.person_id == request.user.pk else "api:tokens_all")
