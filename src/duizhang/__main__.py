"""`python -m duizhang`."""

import sys

from duizhang.cli import main

sys.exit(main())
