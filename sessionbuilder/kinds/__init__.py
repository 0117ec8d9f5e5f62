"""What every kind of block can do, and how kinds are found by their names."""
