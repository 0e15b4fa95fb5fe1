"""Where the frozen program begins."""

import sys

from rmdesk.__main__ import main

sys.exit(main())
