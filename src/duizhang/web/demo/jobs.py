"""A sheet of complaints that the demo's office imported, two rows of it wrong: what a job's page shows."""

from django.core.files.uploadedfile import SimpleUploadedFile

from duizhang.web.demo.people import Staff
from duizhang.web.jobs.actions.start_job import start_job

SHEET = """工单号,日期,地点,内容
GD-9001,2026-03-02,望江街道,望江路与槐树巷路口信号灯时长太短，老人过不了街
GD-9002,三月初,望江街道,槐树巷垃圾清运不及时
GD-9003,2026-03-05,,
GD-9004,2026-03-06,南塘社区,南塘社区卫生站周末无人值班
"""


def work_jobs(staff: Staff) -> None:
    """One job."""
    upload = SimpleUploadedFile("三月工单.csv", SHEET.encode("utf-8-sig"))
    start_job(kind="complaints.import", upload=upload, by=staff.first)
