"""Timeline: chronologies that prove what they say.

The folders are wings, one question each; they import only downwards, in the order that
``tests/repository/test_architecture.py`` lists. ``build.py`` is the place to start reading.
"""

from pathlib import Path

__version__ = "0.1.0"

PACKAGE = Path(__file__).parent  # the code, the catalogues and, in a wheel, the theme
