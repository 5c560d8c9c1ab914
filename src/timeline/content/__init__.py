"""How do files become records? YAML, fields, the archive, and new records."""
