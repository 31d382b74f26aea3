"""Bytes -> text: byte order marks, UTF-8, UTF-16, GB18030, Big5; rubbish is refused."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The commonest characters of government Chinese, simplified and traditional: a wrong decoding has hardly any.
_COMMON = re.compile("[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class Undecodable(ValueError):
    """No encoding makes sense of the bytes; the message says why."""


def decode(data: bytes) -> str:
    """The text of `data`.

    Errors: Undecodable for binary data and for text in no known encoding.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name)
    if b"\x00" in data[:4096]:
        return _utf16(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _double_byte(data)
    if _too_many_controls(text):
        raise Undecodable("不是文本")
    return text


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise Undecodable(f"标明为 {name}，第 {error.start} 字节起不合") from error


def _utf16(data: bytes) -> str:
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not _too_many_controls(text) and _plausible(text) > 0.05:
            return text
    raise Undecodable("是二进制数据，不是文本")


def _double_byte(data: bytes) -> str:
    best, best_score = "", 0.0
    for name in ("gb18030", "big5"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        score = _plausible(text)
        if score > best_score and not _too_many_controls(text):
            best, best_score = text, score
    if best_score < 0.15:
        raise Undecodable("认不出编码（不是 UTF-8、UTF-16、GB18030 或 Big5）")
    return best


def _plausible(text: str) -> float:
    """The part of the characters beyond ASCII that are common Chinese."""
    sample = text[:20000]
    foreign = sum(1 for c in sample if c > "\x7f")
    return len(_COMMON.findall(sample)) / foreign if foreign else 0.0


def _too_many_controls(text: str) -> bool:
    sample = text[:20000]
    return len(_CONTROL.findall(sample)) > len(sample) / 200
