"""How good are the checks? Falsehoods are planted in every record, one at a time, and those caught are counted.

This is mutation testing for facts. Start reading at ``measure``. ``kinds`` lists what is planted. Each family of kinds
has a module, which decides by plain text search that what it plants is false.
"""
