"""`duizhang office verify_ledger`: recompute the chain; exit 1 and say where it breaks."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from duizhang.web.ledger.chain import Seal, verify


class Command(BaseCommand):
    """Prints the seal (number and hash of the last entry), which `--expect` takes the next time."""

    help = "核对操作记录的指纹链 (verify the hash chain of the ledger)"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--expect", metavar="NUMBER:HASH", help="上次留存的封印 (a seal noted earlier)")

    def handle(self, *args: Any, expect: str | None = None, **options: Any) -> None:
        found = verify(_seal(expect) if expect else None)
        if found.broken_at is not None:
            raise CommandError(f"第 {found.broken_at} 条: {found.because}")
        self.stdout.write(f"完好 (intact): {found.seal.number}:{found.seal.hash}")


def _seal(text: str) -> Seal:
    number, _, digest = text.partition(":")
    if not number.isdigit() or len(digest) != 64:
        raise CommandError(f"“{text}”不是封印，请照上次打印的样子写 (not a seal)")
    return Seal(number=int(number), hash=digest)
