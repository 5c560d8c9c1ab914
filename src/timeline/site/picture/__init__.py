"""The overview picture: its axis, its lanes, and the places of its marks and labels, which must not overlap."""
