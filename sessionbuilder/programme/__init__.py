"""A session -> its programme on the clock, and what must hold of it."""
