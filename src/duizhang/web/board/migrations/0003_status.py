"""The status of a task beside its light; with it the triggers that keep both (`lights.sql`), in place of those of an earlier version."""

from pathlib import Path

from django.db import migrations, models

FORWARD = Path(__file__).with_name("lights.sql").read_text(encoding="utf-8")
NAMES = ("lights_of", "light_anew", "light_snapshots", "light_overrides", "light_reports", "light_targets", "light_tasks", "light_cycles")
GONE = "".join(f"DROP FUNCTION IF EXISTS board_{name} CASCADE;" for name in NAMES)


class Migration(migrations.Migration):

    dependencies = [
        ('board', '0002_lights'),
    ]

    operations = [
        migrations.RunSQL(GONE, migrations.RunSQL.noop),
        migrations.AddField(
            model_name='light',
            name='status',
            field=models.CharField(blank=True, choices=[('met', '已达到'), ('on_pace', '达进度'), ('behind', '欠进度'), ('not_reported', '未报告'), ('awaited', '待报送或待采用'), ('unjudged', '未能判定')], default='', max_length=20, verbose_name='状态'),
        ),
        migrations.RemoveIndex(model_name='light', name='light_to_count'),
        migrations.AddIndex(
            model_name='light',
            index=models.Index(fields=['cycle', 'layer'], include=('field', 'colour', 'status', 'order', 'behind', 'on_pace', 'ahead', 'unpaced'), name='light_to_count'),
        ),
        migrations.RunSQL(FORWARD, GONE),
    ]
