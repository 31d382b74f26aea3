"""Every address, posted to as no browser would: made from the URL conf and from the forms that the pages show, so that a new form is in."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from addresses import ADDRESSES, path_to, rule
from duizhang.web.accounts.gate import signed_in
from duizhang.web.units.models import Unit
from forged import GIVEN, extra, keys_of_others, odd_posts, turned
from posting import Came, Office, open_office, own_addresses

pytestmark = pytest.mark.django_db
STRANGER = "xu"  # of the water bureau; what the samples are about belongs to the education bureau


@pytest.fixture(scope="module")
def office(django_db_setup: None, django_db_blocker: Any) -> Iterator[Office]:
    logging.disable(logging.CRITICAL)
    with django_db_blocker.unblock(), open_office() as made:
        yield made
    logging.disable(logging.NOTSET)


def test_every_address_that_is_only_posted_to_has_a_form_on_some_page(office: Office) -> None:
    posts = office.all_posts()
    hidden = [name for name in own_addresses() if name not in posts and office.sent(*_way_to(office, name), {}, method="get").status == 405]
    assert not hidden
    assert len(posts) > 110 and len(office.best) > 100, sorted(set(posts) - set(office.best))


def test_fields_that_a_form_does_not_offer_change_nothing(office: Office) -> None:
    wrong = forged(office, own_addresses())
    assert not wrong, as_lines(wrong)


def test_things_of_another_unit_do_not_move(office: Office) -> None:
    wrong = moved_by_a_stranger(office, own_addresses())
    assert not wrong, as_lines(wrong)


def test_a_key_that_was_not_offered_is_refused(office: Office) -> None:
    wrong = taken_though_not_offered(office, list(office.all_posts()))
    assert not wrong, as_lines(wrong)


def test_odd_numbers_and_days_break_no_form(office: Office) -> None:
    wrong = broken_forms(office, list(office.all_posts()))
    assert not wrong, as_lines(wrong)


def test_odd_questions_break_no_page(office: Office) -> None:
    wrong = broken_pages(office, own_addresses())
    assert not wrong, as_lines(wrong)


def as_lines(wrong: dict[Any, Any]) -> str:
    """One a line."""
    return "\n" + "\n".join(f"{where}: {what}"[:700] for where, what in wrong.items())


def test_a_careless_view_is_noticed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ADDRESSES["units:edit"], "callback", signed_in(careless))
    monkeypatch.setattr(ADDRESSES["units:list"], "callback", signed_in(careless_list))
    for sweep in (forged, moved_by_a_stranger, taken_though_not_offered, broken_forms):
        assert sweep(office, ["units:edit"]), sweep.__name__
    assert broken_pages(office, ["units:list"])


def careless(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes whatever it is sent, of whomever."""
    unit = Unit.objects.get(pk=pk)
    for field in Unit._meta.concrete_fields if request.method == "POST" else ():
        if (value := request.POST.get(field.name)) and not field.primary_key and field.name != "aliases":
            setattr(unit, field.attname, int(value) if field.is_relation else value)
    unit.aliases = [*unit.aliases, "又名"]
    unit.save()
    return HttpResponseRedirect("/units/")


def careless_list(request: HttpRequest) -> HttpResponse:
    """Believes that a number is a number."""
    return HttpResponse(int(request.GET.get("page") or 1))


def forged(office: Office, names: list[str]) -> dict[str, Any]:
    """Addresses at which fields that nobody offered made a difference."""
    wrong = {}
    for name in names:
        post = office.all_posts().get(name)
        if post is None:  # no form leads there: nothing that is sent may change anything
            came = office.sent(*_way_to(office, name), extra(office, name, set()))
            wrong |= {name: came} if came.changed or came.status >= 500 else {}
            continue
        path = post.offer.form.path
        plain = office.sent(post.who, path, post.data(), given=GIVEN)
        more = extra(office, name, {row.partition(":")[0] for row in plain.changed})
        came = office.sent(post.who, path, more | post.data(), given=GIVEN)
        wrong |= {name: _difference(plain, came)} if plain != came else {}
    return wrong


def moved_by_a_stranger(office: Office, names: list[str]) -> dict[str, Any]:
    """Addresses of a thing at which somebody of another unit changed something."""
    wrong = {}
    for name in names:
        post, sample = office.all_posts().get(name), path_to(name, office.samples)
        for path in {sample, post.offer.form.path if post else sample} if ADDRESSES[name].pattern.converters else ():
            for method in ("get", "post"):
                came = office.sent(STRANGER, path, post.data() if post else {}, method=method)
                if came.changed or came.status >= 500:
                    wrong[f"{method} {path}"] = came
    return wrong


def taken_though_not_offered(office: Office, names: list[str]) -> dict[str, Any]:
    """(address, input, value) where what no page offered was taken all the same."""
    wrong = {}
    for name in names:
        post = office.all_posts()[name]
        for one in post.offer.form.inputs:
            for value in keys_of_others(office, post, one):
                came = office.sent(post.who, post.offer.form.path, post.data() | {one.name: [value] if one.several else value})
                if came.changed or came.status >= 500:
                    wrong[name, one.name, value] = came
    return wrong


def broken_forms(office: Office, names: list[str]) -> dict[str, int]:
    """(address, input, value) that ended in an error of the server."""
    wrong = {}
    for name in names:
        for post in office.of_every_form(name):
            for odd in odd_posts(post.offer.form.inputs):
                came = office.sent(post.who, post.offer.form.path, post.data() | odd, follow=True)
                if came.status >= 500:
                    wrong[name, str({k: v[:30] for k, v in odd.items()})] = came.status
    return wrong


def broken_pages(office: Office, names: list[str]) -> dict[str, int]:
    """(address, query) that ended in an error of the server."""
    wrong = {}
    for name in names:
        asked = office.found.asked.get(name, set())
        who, path = next(iter(office.found.visited.get(name, ())), None) or _way_to(office, name)
        for odd in turned(asked) if asked else ():
            came = office.sent(who, path.partition("?")[0], odd, method="get")
            if came.status >= 500:
                wrong[name, str({k: v[:30] for k, v in odd.items()})] = came.status
    return wrong


def _way_to(office: Office, name: str) -> tuple[str, str]:
    """Somebody for whom it is, and the path of its sample."""
    who = next(who for who, (person, _) in office.clients.items() if rule(name).allows(person))  # type: ignore[union-attr]
    return who, path_to(name, office.samples)


def _difference(plain: Came, came: Came) -> Any:
    rows = plain.changed.keys() | came.changed.keys()
    return plain[:2], came[:2], {row: (plain.changed.get(row), came.changed.get(row)) for row in rows if plain.changed.get(row) != came.changed.get(row)}
