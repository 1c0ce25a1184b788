"""What happened to a text on its way: broken sentences, hard wrapping, encoding, leftover tags."""
