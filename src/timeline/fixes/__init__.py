"""How does an editor mend it? Quotes to paste, passages that fit, what no record quotes."""
