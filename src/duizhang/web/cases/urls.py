"""Addresses of cases and complaints."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.cases.views import complaints, detail, figures, listing, opening, verbs

app_name = "cases"
urlpatterns = [
    path("", needs(P.CASES_VIEW, listing.cases), name="list"),
    path("open/", needs(P.CASES_OPEN, opening.open_), name="open"),
    path("open/tasks/", needs(P.CASES_OPEN, opening.tasks), name="tasks"),
    path("figures/", needs(P.CASES_VIEW, figures.figures), name="figures"),
    path("<int:pk>/", needs(P.CASES_VIEW, detail.detail), name="detail"),
    path("<int:pk>/sheet/", needs(P.CASES_VIEW, detail.print_sheet), name="sheet"),
    path("<int:pk>/files/<int:file>/", needs(P.CASES_VIEW, detail.take_file), name="file"),
    path("<int:pk>/assign/", needs(P.CASES_DECIDE, verbs.assign), name="assign"),
    path("<int:pk>/sign-for/", needs(P.CASES_ANSWER, verbs.sign_for), name="sign_for"),
    path("<int:pk>/feed-back/", needs(P.CASES_ANSWER, verbs.feed_back), name="feed_back"),
    path("<int:pk>/verify/", needs(P.CASES_VERIFY, verbs.verify), name="verify"),
    path("<int:pk>/send-back/", needs(P.CASES_VERIFY, verbs.send_back), name="send_back"),
    path("<int:pk>/close/", needs(P.CASES_CLOSE, verbs.close), name="close"),
    path("<int:pk>/revisit/", needs(P.CASES_CLOSE, verbs.revisit), name="revisit"),
    path("<int:pk>/extend/", needs(P.CASES_ANSWER, verbs.extend), name="extend"),
    path("<int:pk>/decide/", needs(P.CASES_DECIDE, verbs.decide), name="decide"),
    path("<int:pk>/escalate/", needs(P.CASES_DECIDE, verbs.escalate), name="escalate"),
    path("<int:pk>/remind/", needs(P.CASES_DECIDE, verbs.remind), name="remind"),
    path("complaints/", needs(P.CASES_VIEW, complaints.complaints), name="complaints"),
    path("complaints/add/", needs(P.CASES_OPEN, complaints.add), name="complaint_add"),
    path("complaints/import/", needs(P.CASES_OPEN, complaints.import_), name="complaint_import"),
    path("complaints/<int:pk>/", needs(P.CASES_VIEW, complaints.complaint), name="complaint"),
    path("complaints/<int:pk>/link/", needs(P.CASES_OPEN, complaints.link), name="complaint_link"),
]
