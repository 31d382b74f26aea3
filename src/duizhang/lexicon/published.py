"""Where a rule comes from: what every rule of colours and of scores says of its source."""

import msgspec


class Published(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Who published it, when, in which words; `grade` says how near to the issuing body our source is."""

    name: str
    title: str
    place: str
    document: str
    date: str
    url: str
    grade: str
    quote: str

    @property
    def source(self) -> str:
        """Where the rule was published, as one line."""
        return " · ".join(piece for piece in (self.place, self.document, self.date, self.url, self.grade) if piece)
