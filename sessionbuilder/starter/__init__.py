"""What a pool begins with: a workspace of its own, and the files that it goes on with."""
