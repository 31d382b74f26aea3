"""The app `notices`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    """通知"""

    name = "duizhang.web.notices"
    label = "notices"
    verbose_name = "通知"
    words: ClassVar = {"service": _("平台"), "host": _("地址"), "port": _("端口"), "security": _("加密"), "username": _("用户名"), "sender": _("发件人"), "digest": _("汇总"), "off": _("不收的种类")}
    verbs: ClassVar = {
        "notice.preference": _("通知偏好"),
        "notice.mail_server": _("设置邮件服务器"),
        "channel.save": _("设置群机器人"),
        "channel.drop": _("删除群机器人"),
        "channel.test": _("试发通知"),
    }
