"""Every address of the office, from the URL conf: its name, its pattern, its rule, and a real path to it."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from duizhang.web.accounts.gate import Rule, rule_of

Address = tuple[str, URLPattern]


def addresses(resolver: Any = None, namespace: str = "") -> Iterator[Address]:
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = ":".join(filter(None, (namespace, pattern.namespace)))
            yield from addresses(pattern, inner)
        elif pattern.name:
            yield ":".join(filter(None, (namespace, pattern.name))), pattern
        else:
            yield f"(unnamed) {pattern.pattern}", pattern


ADDRESSES = dict(addresses())
OURS = [name for name, pattern in ADDRESSES.items() if getattr(pattern.callback, "rule", None)]


def rule(name: str) -> Rule | None:
    pattern = ADDRESSES[name]
    return rule_of(pattern.callback, pattern.name)


def path_to(name: str, samples: dict[str, int]) -> str:
    """With the sample of each argument."""
    return reverse(name, kwargs={key: samples[f"{name} {key}"] for key in ADDRESSES[name].pattern.converters})
