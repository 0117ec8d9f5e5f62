"""How kinds of block are found by their names, and what trainers call them."""
