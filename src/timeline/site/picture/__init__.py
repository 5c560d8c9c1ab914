"""The overview picture: its axis, its lanes, and how its marks and labels keep clear of each other."""
