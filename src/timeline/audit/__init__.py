"""Measures the checks: falsehoods are planted in every record, one at a time, and those caught are counted.

This is mutation testing, for facts. ``measure`` is the way in; ``kinds`` has the list of what is planted, and a module
for each family of it decides by plain search that it is false.
"""
