"""A laptop is lost or stolen: what whoever has it could read, and what to do, one thing after the other."""
