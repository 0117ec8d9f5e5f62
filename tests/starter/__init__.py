"""What `new` begins."""
