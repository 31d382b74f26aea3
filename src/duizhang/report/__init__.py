"""The pens: draw an `Outcome` as data, page, Word, Excel or terminal text. Import the pen you need, none is loaded here."""
