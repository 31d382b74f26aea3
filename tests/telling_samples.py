"""Things for the addresses of jobs and notices."""

from django.core.files.uploadedfile import SimpleUploadedFile

from duizhang.web.jobs.actions.start_job import start_job
from duizhang.web.notices.actions.notify import notify
from duizhang.web.notices.models import Channel
from people import Cast


def telling_samples(cast: Cast) -> dict[str, int]:
    """A job of the supervision office, a notice for the education bureau's liaison, a robot that leads nowhere."""
    job = start_job(kind="units.import", upload=SimpleUploadedFile("空.csv", "代码,名称\n".encode()), by=cast.su)
    facts = {"number": "督〔2026〕9号", "case": "供水", "due": "2026-03-31"}
    notice = notify("case.reminded", by=cast.su, link="/cases/", units=(cast.education.pk,), **facts)
    channel, _ = Channel.objects.get_or_create(name="督查群", service="feishu", host="https://open.feishu.cn", sealed="")
    return {
        **{f"jobs:{name} pk": job.pk for name in ("detail", "result", "errors", "stop")},
        "notices:open pk": notice.receipts.get(person=cast.liang).pk if notice else 0,
        **{f"notices:{name} pk": channel.pk for name in ("channel", "try_channel", "channel_drop")},
    }
