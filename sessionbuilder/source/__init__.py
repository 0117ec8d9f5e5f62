"""YAML text -> nodes that know their line -> typed values."""
