"""The switch says what it does: quiet on holidays too."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """A name."""

    dependencies: ClassVar = [("notices", "0001_initial")]
    operations: ClassVar = [
        migrations.AlterField(model_name="preference", name="quiet_weekends", field=models.BooleanField(default=True, verbose_name="周末和节假日免打扰")),
    ]
