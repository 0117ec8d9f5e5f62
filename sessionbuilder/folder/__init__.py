"""Finished files -> a folder that holds one whole build, beside a record of what it was made from."""
