"""A reading view of a text: the same characters in plain dress, one for one.

Every replacement is one character for one, so a span in the view is the same span in the text and nothing has to be
mapped back.
"""

_DASHES = "—–―‐‑‒−－﹣"
_TILDES = "～〜∼˜"
_BULLETS = "▶►▸▷➤➢◆◇■●"
_PAIRS = {
    "。": "。",
    "、": "、",
    "《": "《",
    "》": "》",
    "“": "“",
    "”": "”",
    "　": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\t": " ",
    "〇": "零",
    "○": "零",
    "㎡": "㎡",
    "•": "·",
    "・": "·",
    "﹒": ".",
    "〔": "(",
    "〕": ")",
    "【": "(",
    "】": ")",
    "[": "(",
    "]": ")",
    "﹪": "%",
    "‰": "‰",
    "≥": "≥",
    "≤": "≤",
    '"': "”",
}
_TRADITIONAL = dict(
    zip(
        "萬億個長產總達標實現萬業營稅務農糧醫療險衛項類縣區鄉鎮階點數據額據較過減幾兩雙創築動進開關會無從單條臺檢測監處級際關環護氣電網絡車橋樓層廣場館劃組織計",
        "万亿个长产总达标实现万业营税务农粮医疗险卫项类县区乡镇阶点数据额据较过减几两双创筑动进开关会无从单条台检测监处级际关环护气电网络车桥楼层广场馆划组织计",
        strict=True,
    )
)
_TABLE = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_TILDES, "~")
    | dict.fromkeys(_BULLETS, " ")
    | _PAIRS
    | _TRADITIONAL
)


def window(text: str, start: int, end: int) -> str:
    """The view of `text`, blank outside `[start, end)`; same length.

    >>> window("甲：３座；乙：4座", 0, 5)
    '甲:3座;    '
    """
    return " " * start + view(text[start:end]) + " " * (len(text) - end)


def view(text: str) -> str:
    """`text` with full-width forms, dashes, blanks and common traditional characters made plain; same length.

    >>> view("增长７％，约１０—１５家")
    '增长7%,约10-15家'
    """
    return text.translate(_TABLE)
