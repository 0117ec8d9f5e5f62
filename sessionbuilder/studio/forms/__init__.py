"""A place in a text -> the fields of a form."""
