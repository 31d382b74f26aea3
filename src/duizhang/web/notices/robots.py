"""Group robots: the address that a group gives out, checked, and the message sent by apprise."""

import ipaddress
import re
import socket
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from apprise import NotifyFormat
from apprise.plugins.dingtalk import NotifyDingTalk
from apprise.plugins.feishu import NotifyFeishu
from apprise.plugins.wecombot import NotifyWeComBot
from django.conf import settings

from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.undelivered import Unreachable

HOSTS = {"dingtalk": "oapi.dingtalk.com", "wecom": "qyapi.weixin.qq.com", "feishu": "open.feishu.cn"}
PATHS = {"dingtalk": "/robot/send", "wecom": "/cgi-bin/webhook/send", "feishu": "/open-apis/bot/v2/hook/"}
TOKEN = re.compile(r"[A-Za-z0-9_-]{8,200}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Robot:
    """`base` is scheme and host; `secret` signs messages where DingTalk asks for it."""

    service: str
    base: str
    token: str
    secret: str = ""


def robot_at(service: str, url: str, secret: str = "") -> Robot:
    """The robot of an address as the group shows it.

    Only the three services' own hosts, by https, or a host that the environment names (DUIZHANG_WEBHOOK_HOSTS, for a
    service in the city's own network): nobody can make the office call an address of its inner network.
    Errors: Refused with what is wrong.
    """
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise Refused("地址须以 https:// 开头，从群机器人的设置里整条复制 (an http(s) address is needed)")
    own = parts.netloc in settings.WEBHOOK_HOSTS
    if not own and (parts.scheme != "https" or parts.netloc != HOSTS[service]):
        raise Refused(f"地址不是 https://{HOSTS[service]} 的；内网部署的须由系统管理员在环境变量 DUIZHANG_WEBHOOK_HOSTS 里列出 (this host is not allowed)")
    token = _token(service, parts.path, parse_qs(parts.query))
    if not TOKEN.fullmatch(token):
        raise Refused("地址里没有机器人的密钥；请从群机器人的设置里整条复制 (the address carries no token)")
    if secret and not re.fullmatch("[A-Za-z0-9]+", secret):
        raise Refused("加签密钥只含字母和数字，以 SEC 开头 (not a signing secret)")
    return Robot(service=service, base=f"{parts.scheme}://{parts.netloc}", token=token, secret=secret)


def _token(service: str, path: str, query: dict[str, list[str]]) -> str:
    if not path.startswith(PATHS[service]):
        return ""
    if service == "feishu":
        return path.removeprefix(PATHS[service]).strip("/")
    return query.get("access_token" if service == "dingtalk" else "key", [""])[0]


def say(robot: Robot, text: str) -> None:
    """Send a text to the group. Errors: Unreachable; Refused where the public host leads into a private network."""
    if robot.base == f"https://{HOSTS[robot.service]}":
        _refuse_private(HOSTS[robot.service])
    plugin = _plugin(robot)
    plugin.redirects = False
    if not plugin.notify(body=text, body_format=NotifyFormat.TEXT):
        raise Unreachable("机器人没有答复或不接受 (no answer)")


def _plugin(robot: Robot) -> Any:
    if robot.service == "dingtalk":
        plugin = NotifyDingTalk(token=robot.token, secret=robot.secret or None)
        plugin.notify_url = f"{robot.base}/robot/send?access_token={{token}}"
    elif robot.service == "feishu":
        plugin = NotifyFeishu(token=robot.token)
        plugin.notify_url = f"{robot.base}/open-apis/bot/v2/hook/{{token}}"
    else:
        plugin = NotifyWeComBot(key=robot.token)
        plugin.api_url = f"{robot.base}/cgi-bin/webhook/send?key={robot.token}"
    return plugin


def _refuse_private(host: str) -> None:
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, 443, proto=socket.IPPROTO_TCP)}
    except OSError as wrong:
        raise Unreachable("找不到服务器 (unknown host)") from wrong
    if not all(ipaddress.ip_address(address).is_global for address in found):
        raise Refused(f"{host} 被指向内网地址，没有发送 (the host leads into a private network)")
