"""The kinds of block, one file each. A file here is a kind; nothing else needs to know of it."""
