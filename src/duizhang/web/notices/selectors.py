"""Reading notices: one's own only."""

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from duizhang.web.accounts.models import Person
from duizhang.web.notices.models import Attempt, Channel, Delivery, MailServer, Preference, Receipt

COUNTED = 100


def inbox_of(person: Person) -> QuerySet[Receipt]:
    """Newest first."""
    return Receipt.objects.select_related("notice").filter(person=person)


def unread_of(person: Person) -> int:
    """How many are unread, up to COUNTED: one look into a small index, since every page asks."""
    return Receipt.objects.filter(person=person, read_at__isnull=True).order_by()[:COUNTED].count()


def preference_of(person: Person) -> Preference:
    """As saved, or the defaults."""
    return Preference.objects.filter(person=person).first() or Preference(person=person)


def channels() -> QuerySet[Channel]:
    """All robots, with what still waits for each."""
    return Channel.objects.annotate(waiting=Count("deliveries", filter=Q(deliveries__state="waiting")))


def the_mail_server() -> MailServer | None:
    """The one on the page."""
    return MailServer.objects.first()


def deliveries() -> QuerySet[Delivery]:
    """What went out and what did not, with the last answer; for who keeps the channels: whom and when, never what."""
    last = Attempt.objects.filter(delivery=OuterRef("pk")).order_by("-id")
    return Delivery.objects.select_related("person", "channel").annotate(kind=F("notice__kind"), said=Subquery(last.values("said")[:1]))
