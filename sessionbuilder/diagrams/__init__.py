"""Drawings that fit themselves to a box: one file each."""
