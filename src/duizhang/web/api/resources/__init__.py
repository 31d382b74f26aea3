"""One resource a file: what goes in and out, and a line for each operation. `v1.py` lists them."""
