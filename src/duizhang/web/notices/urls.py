"""Addresses of notices."""

from django.urls import path

from duizhang.web.accounts.gate import needs, signed_in
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.notices.views import channels, inbox, preference

app_name = "notices"
urlpatterns = [
    path("", signed_in(inbox.inbox), name="inbox"),
    path("<int:pk>/", signed_in(inbox.follow), name="open"),
    path("read/", signed_in(inbox.read_all), name="read_all"),
    path("preference/", signed_in(preference.preference), name="preference"),
    path("channels/", needs(P.CHANNELS_MANAGE, channels.channels), name="channels"),
    path("channels/mail/try/", needs(P.CHANNELS_MANAGE, channels.try_the_mail), name="try_mail"),
    path("channels/add/", needs(P.CHANNELS_MANAGE, channels.add), name="channel_add"),
    path("channels/<int:pk>/", needs(P.CHANNELS_MANAGE, channels.edit), name="channel"),
    path("channels/<int:pk>/try/", needs(P.CHANNELS_MANAGE, channels.try_one), name="try_channel"),
    path("channels/<int:pk>/drop/", needs(P.CHANNELS_MANAGE, channels.drop), name="channel_drop"),
    path("deliveries/", needs(P.CHANNELS_MANAGE, channels.deliveries), name="deliveries"),
]
