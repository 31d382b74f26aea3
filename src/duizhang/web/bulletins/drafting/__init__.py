"""Drafts made from the board, one file a kind."""
