"""The lights: a table. The triggers that keep it came here once and stand in 0003 now, as they are today."""

import django.db.models.deletion
from django.db import migrations, models



class Migration(migrations.Migration):

    dependencies = [
        ('board', '0001_initial'),
        ('cycles', '0002_part_and_editor'),
        ('plans', '0002_pieces'),
    ]

    operations = [
        migrations.CreateModel(
            name='Light',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('layer', models.CharField(choices=[('computed', '计算'), ('reported', '填报'), ('published', '发布')], max_length=10, verbose_name='口径')),
                ('field', models.CharField(blank=True, max_length=120, verbose_name='领域')),
                ('order', models.PositiveIntegerField(default=0, verbose_name='次序')),
                ('by_rule', models.CharField(choices=[('green', '绿'), ('yellow', '黄'), ('red', '红'), ('grey', '灰')], max_length=10, verbose_name='规则给出')),
                ('overridden', models.CharField(blank=True, choices=[('green', '绿'), ('yellow', '黄'), ('red', '红'), ('grey', '灰')], max_length=10, null=True, verbose_name='人工改定')),
                ('colour', models.CharField(choices=[('green', '绿'), ('yellow', '黄'), ('red', '红'), ('grey', '灰')], max_length=10, verbose_name='颜色')),
                ('urgency', models.SmallIntegerField(default=0, verbose_name='轻重')),
                ('pace', models.CharField(blank=True, choices=[('ahead', '超进度'), ('on', '达进度'), ('behind', '欠进度')], max_length=10, verbose_name='序时')),
                ('judged', models.PositiveIntegerField(default=0, verbose_name='结论数')),
                ('red', models.PositiveIntegerField(default=0, verbose_name='红')),
                ('yellow', models.PositiveIntegerField(default=0, verbose_name='黄')),
                ('green', models.PositiveIntegerField(default=0, verbose_name='绿')),
                ('grey', models.PositiveIntegerField(default=0, verbose_name='灰')),
                ('behind', models.PositiveIntegerField(default=0, verbose_name='欠进度')),
                ('on_pace', models.PositiveIntegerField(default=0, verbose_name='达进度')),
                ('ahead', models.PositiveIntegerField(default=0, verbose_name='超进度')),
                ('unpaced', models.PositiveIntegerField(default=0, verbose_name='未能判定')),
                ('differs', models.BooleanField(default=False, verbose_name='口径不一')),
                ('cycle', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lights', to='cycles.cycle', verbose_name='报告期')),
                ('task', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lights', to='plans.task', verbose_name='任务')),
            ],
            options={
                'verbose_name': '灯',
                'ordering': ('cycle', 'layer', '-urgency', 'order', 'task'),
                'indexes': [models.Index(models.F('cycle'), models.F('layer'), models.OrderBy(models.F('urgency'), descending=True), models.F('order'), models.F('task'), name='light_by_urgency'), models.Index(fields=['cycle', 'layer'], include=('field', 'colour', 'order', 'behind', 'on_pace', 'ahead', 'unpaced'), name='light_to_count'), models.Index(condition=models.Q(('judged__gt', 0)), fields=['cycle', 'layer'], name='light_judged')],
                'constraints': [models.UniqueConstraint(fields=('task', 'cycle', 'layer'), name='light_once')],
            },
        ),
    ]
