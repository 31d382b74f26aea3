"""One model a file."""

from duizhang.web.notices.models.attempt import Attempt
from duizhang.web.notices.models.channel import Channel
from duizhang.web.notices.models.delivery import Delivery
from duizhang.web.notices.models.mail_server import MailServer
from duizhang.web.notices.models.notice import Notice
from duizhang.web.notices.models.preference import Preference
from duizhang.web.notices.models.receipt import Receipt

__all__ = ["Attempt", "Channel", "Delivery", "MailServer", "Notice", "Preference", "Receipt"]
