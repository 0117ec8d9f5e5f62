"""The records of the reader -> JSON Schema, with which an editor completes, explains and checks what is typed."""
