"""The child process of `guard`: `python -m duizhang.read.child KIND`, bytes in, an answer out."""

import os
import sys
from typing import cast

import msgspec

from duizhang.read.blocks import Contents
from duizhang.read.containers import read_container
from duizhang.read.errors import Fault, damaged
from duizhang.read.guard import Answer, out_of_memory
from duizhang.read.limits import MAX_MEMORY, MAX_SECONDS
from duizhang.read.sniff import Kind

_DEEPEST = 10_000
"""Pages that never close their elements nest deeply; only the child takes the risk."""


def main() -> None:
    """Answer on the real standard output; what a library prints goes to standard error."""
    out = os.dup(1)
    os.dup2(2, 1)
    data = sys.stdin.buffer.read()
    _limit()
    sys.setrecursionlimit(_DEEPEST)
    encoded = _encoded(cast(Kind, sys.argv[1]), data)
    with os.fdopen(out, "wb") as stream:
        stream.write(encoded)


def _encoded(kind: Kind, data: bytes) -> bytes:
    try:
        return msgspec.msgpack.encode(Answer(contents=_read(kind, data)))
    except MemoryError:
        fault = out_of_memory()
    except Fault as error:
        fault = error
    return msgspec.msgpack.encode(Answer(wrong=fault.wrong, mend=fault.mend))


def _read(kind: Kind, data: bytes) -> Contents:
    """Whatever a library raises over a broken file is one thing to the reader: the file is broken."""
    try:
        return read_container(kind, data)
    except (Fault, MemoryError):
        raise
    except ImportError as error:
        raise Fault(f"读这种文件需要 {error.name}，还没有安装", "请运行 pip install 'duizhang[formats]' (a library is missing)") from error
    except RecursionError as error:
        raise damaged("嵌套太深") from error
    except Exception as error:
        raise damaged(type(error).__name__) from error


def _limit() -> None:
    """Memory and processor time, where the system knows such limits; no files, no core dump."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, MAX_MEMORY), (resource.RLIMIT_CPU, MAX_SECONDS), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue


if __name__ == "__main__":
    main()
