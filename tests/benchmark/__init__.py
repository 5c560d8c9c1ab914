"""A large invented site, and how long a check of it takes."""
