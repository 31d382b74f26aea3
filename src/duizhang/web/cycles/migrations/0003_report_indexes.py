"""Counting a cycle's reports, and finding those that wait, by index."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two indexes of reports."""

    dependencies: ClassVar = [("cycles", "0002_part_and_editor")]
    operations: ClassVar = [
        migrations.AddIndex(model_name="report", index=models.Index(fields=["cycle", "part", "state"], name="report_in_cycle")),
        migrations.AddIndex(model_name="report", index=models.Index(fields=["state", "part"], name="report_in_state")),
    ]
