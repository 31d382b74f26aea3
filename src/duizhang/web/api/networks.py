"""The networks that a token is bound to."""

from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from duizhang.web.ledger.refusal import Refused

Network = IPv4Network | IPv6Network


def networks_of(texts: Iterable[str]) -> list[Network]:
    """Errors: Refused, naming the one that is none."""
    return [_network(text) for text in texts]


def lies_in(address: str, networks: Iterable[str]) -> bool:
    """Whether the address lies in one of the networks; an unknown address lies in none.

    >>> lies_in("10.1.2.3", ["10.1.0.0/16"]), lies_in("10.2.2.3", ["10.1.0.0/16"]), lies_in("", ["10.1.0.0/16"])
    (True, False, False)
    """
    return bool(address) and any(ip_address(address) in ip_network(n) for n in networks)


def _network(text: str) -> Network:
    try:
        return ip_network(text.strip(), strict=False)
    except ValueError as wrong:
        raise Refused(f"“{text}”不是网段；请写成 10.1.0.0/16 或单个地址 (Not a network)") from wrong
