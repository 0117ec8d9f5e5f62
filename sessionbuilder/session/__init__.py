"""What the pool writes: sessions, blocks, cases, publications and the pool itself."""
