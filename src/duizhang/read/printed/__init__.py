"""Pages of placed characters and lines (pdf, ofd) -> blocks."""
