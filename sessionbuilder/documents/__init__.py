"""Every document that a command writes, one file each: what it is, and what makes it."""
