"""Work in the background: imports and exports, with progress, row by row errors, and a file at the end."""
