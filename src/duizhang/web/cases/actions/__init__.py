"""What can be done with a case, one verb a file; `flow.py` says when."""
