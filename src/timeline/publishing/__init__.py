"""How do pages become bytes in a folder? Templates, pictures, cache, writing."""
