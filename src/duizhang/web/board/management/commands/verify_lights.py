"""`duizhang office verify_lights`: compute every light anew; exit 1 and say which are wrong, `--mend` sets them right."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from duizhang.web.board.verify_lights import mend_lights, wrong_lights


class Command(BaseCommand):
    """Lights are derived: setting them right changes nothing that anyone said."""

    help = "核对看板的灯与结论是否一致 (verify the board's lights)"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--mend", action="store_true", help="不一致的重新算出 (set the wrong ones right)")

    def handle(self, *args: Any, mend: bool = False, **options: Any) -> None:
        wrong = wrong_lights()
        for task, cycle, layer in wrong[:20]:
            self.stderr.write(f"plans.task:{task} cycles.cycle:{cycle} {layer}")
        if wrong and not mend:
            raise CommandError(f"{len(wrong)} 盏灯与结论不一致；加 --mend 重新算出 (lights differ from what they stand on)")
        if wrong:
            mend_lights()
        self.stdout.write(f"已改正 {len(wrong)} 盏 (mended)" if wrong else "完好 (intact)")
