"""The guides for trainers, followed word by word."""
