"""How does an editor fix it? Quotes to paste, passages that fit, and what no record quotes."""
