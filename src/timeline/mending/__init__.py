"""Mending: what would bear out what a record's quotes do not, from its other quotes and the texts at hand."""
