"""What documents say -> their files, each made when it is asked for, and each format by what writes it."""
