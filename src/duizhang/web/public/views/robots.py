"""robots.txt: the public page may be indexed, the office not."""

from django.http import HttpRequest, HttpResponse

from duizhang.web.public.answer import public


@public
def view(request: HttpRequest) -> HttpResponse:
    """For crawlers."""
    return HttpResponse("User-agent: *\nAllow: /public/\nAllow: /static/\nDisallow: /\n", content_type="text/plain; charset=utf-8")
