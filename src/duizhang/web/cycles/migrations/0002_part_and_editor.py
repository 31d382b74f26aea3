"""Parts of supporting units; the page that saved a draft last."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two fields of a report."""

    dependencies: ClassVar = [("cycles", "0001_initial")]
    operations: ClassVar = [
        migrations.AddField(model_name="report", name="part", field=models.BooleanField("配合单位的部分", default=False)),
        migrations.AddField(model_name="report", name="editor", field=models.UUIDField("最后保存的页面", null=True, blank=True)),
    ]
