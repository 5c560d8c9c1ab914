"""Timeline: chronologies that prove what they say.

The modules import only downwards, in the rows that ``tests/test_architecture.py`` lists; ``build.py`` is the place
to start reading.
"""

__version__ = "0.1.0"
