"""What is a record? Frozen values, each with its place."""
