"""What do the words of an English text say? Words, sentences, numbers, and the acts that they report."""
