"""`duizhang office verify_ledger`: recompute the chain, of the office or of an exported file; exit 1 and say where it breaks."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from duizhang.web.ledger.chain import Seal, verify
from duizhang.web.ledger.exported import check_lines


class Command(BaseCommand):
    """Prints the seal (number and hash of the last entry), which `--expect` takes the next time."""

    help = "核对操作记录的指纹链 (verify the hash chain of the ledger)"
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--expect", metavar="NUMBER:HASH", help="上次留存的封印 (a seal noted earlier)")
        parser.add_argument("--file", metavar="EXPORT.jsonl", type=Path, help="核对导出的文件，不用数据库 (check an exported file, without the database)")

    def handle(self, *args: Any, expect: str | None = None, file: Path | None = None, **options: Any) -> None:
        if file is not None:
            self.stdout.write(_check(file))
            return
        found = verify(_seal(expect) if expect else None)
        if found.broken_at is not None:
            raise CommandError(f"第 {found.broken_at} 条: {found.because}")
        self.stdout.write(f"完好 (intact): {found.seal.number}:{found.seal.hash}")


def _check(file: Path) -> str:
    try:
        with file.open(encoding="utf-8") as lines:
            found = check_lines(lines)
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file}: 读不出来 (cannot be read)") from error
    except ValueError as error:
        raise CommandError(f"{file}: {error}") from error
    if found.broken_at is not None:
        raise CommandError(f"{file}: 第 {found.broken_at} 行: {found.because}")
    left_out = f"，其间按筛选略去 {found.gaps} 处 (gaps of the filter)" if found.gaps else ""
    return f"完好 (intact): {found.entries} 条{left_out}；{found.seal}"


def _seal(text: str) -> Seal:
    number, _, digest = text.partition(":")
    if not number.isdigit() or len(digest) != 64:
        raise CommandError(f"“{text}”不是封印，请照上次打印的样子写 (not a seal)")
    return Seal(number=int(number), hash=digest)
