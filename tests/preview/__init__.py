"""What turns a block into a picture."""
