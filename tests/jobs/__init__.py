"""Work done elsewhere."""
