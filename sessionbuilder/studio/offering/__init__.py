"""A place in a text -> what is offered there, and what it means."""
