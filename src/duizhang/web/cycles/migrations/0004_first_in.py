"""When a report was first handed in stands on the report; that of reports there are is looked up in their submissions."""

from typing import ClassVar

from django.db import migrations, models

LOOK_UP = """
UPDATE cycles_report r SET first_in = s.submitted_at FROM cycles_submission s WHERE s.report_id = r.id AND s.number = 1
"""


class Migration(migrations.Migration):
    """A column and its index."""

    dependencies: ClassVar = [("cycles", "0003_report_indexes")]
    operations: ClassVar = [
        migrations.AddField(model_name="report", name="first_in", field=models.DateTimeField(blank=True, null=True, verbose_name="首次报送")),
        migrations.RunSQL(LOOK_UP, migrations.RunSQL.noop),
        migrations.AddIndex(model_name="report", index=models.Index(fields=["cycle", "part", "first_in"], name="report_first_in")),
    ]
