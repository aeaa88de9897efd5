"""Where the frozen program begins."""

import sys

from mestringstreff_desktop.__main__ import main

sys.exit(main())
