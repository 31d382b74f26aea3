"""Reads a container in a process of its own, with a limit on memory and time: what a file does to its reader ends there.

A parser that crashes, hangs or swells takes only the child with it. The child gets the bytes on standard input and
answers with data, never with code.
"""

import subprocess
import sys
from dataclasses import dataclass

import msgspec

from duizhang.read.blocks import Contents
from duizhang.read.errors import Fault, too_much
from duizhang.read.limits import MAX_MEMORY, MAX_SECONDS, MB
from duizhang.read.sniff import Kind

# The child counts its processor time; the clock only ends one that waits, so that a busy machine refuses nothing.
_PATIENCE = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child says: the contents, or what is wrong and how to mend it."""

    contents: Contents | None = None
    wrong: str = ""
    mend: str = ""


def read_guarded(kind: Kind, data: bytes) -> Contents:
    """`read_container(kind, data)` in a child process.

    Errors: Fault, also where the child ran out of time or memory.
    """
    # -P: a module lying in the working folder must not stand in for a library. -B: the child writes nothing.
    command = [sys.executable, "-P", "-B", "-m", "duizhang.read.child", kind]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_PATIENCE * MAX_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise out_of_time() from None
    if done.returncode in (-24, -9):  # SIGXCPU, SIGKILL
        raise out_of_time()
    try:
        answer = msgspec.msgpack.decode(done.stdout, type=Answer)
    except msgspec.DecodeError:
        raise crashed() from None
    if answer.contents is None:
        raise Fault(answer.wrong, answer.mend)
    return answer.contents


def out_of_time() -> Fault:
    """The fault of a file that takes too long."""
    return too_much(f"读了 {MAX_SECONDS} 秒还没读完")


def out_of_memory() -> Fault:
    """The fault of a file that takes too much memory."""
    return too_much(f"读它需要的内存超过 {MAX_MEMORY // MB} MB")


def crashed() -> Fault:
    """The fault of a file over which the child died: libraries in C give up so when memory runs out."""
    wrong = f"解析时崩溃：文件坏了，或需要的内存超过 {MAX_MEMORY // MB} MB"
    return Fault(wrong, "请用办公软件打开后另存，或拆成较小的文件 (the parser crashed: save the file anew or split it)")
