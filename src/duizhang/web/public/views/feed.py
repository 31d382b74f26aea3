"""The feed: what was published last, as Atom."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from duizhang.web.bulletins.shown import mark_of
from duizhang.web.public.answer import public
from duizhang.web.public.selectors import listed

NEWEST = 50


@public
def view(request: HttpRequest) -> HttpResponse:
    """One entry an issue; a corrected one says so in its title."""
    home = request.build_absolute_uri(reverse("public:index"))
    feed = Atom1Feed(title=str(_("对账 · 公开通报")), link=home, description="", language="zh-CN", feed_url=request.build_absolute_uri(request.path))
    for issue in listed()[:NEWEST]:
        mark = mark_of(issue)
        link = request.build_absolute_uri(reverse("public:issue", args=(issue.key,)))
        title = f"{issue.printed_name} {issue.title}" + (f"（{mark}）" if mark else "")
        feed.add_item(title=title, link=link, unique_id=f"urn:uuid:{issue.key}", description=title, pubdate=issue.published_at, updateddate=issue.published_at)
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
