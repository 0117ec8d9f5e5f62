"""Families drawn over their generations, with the standard symbols."""

from sessionbuilder.diagrams.genogram.family import Child, Couple, Family, Person
from sessionbuilder.diagrams.genogram.genogram import Genogram

__all__ = ["Child", "Couple", "Family", "Genogram", "Person"]
