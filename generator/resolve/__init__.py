"""The national model as one region works it out."""
