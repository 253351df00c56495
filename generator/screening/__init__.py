"""The screening logic: pure, three-valued, compiled to tables."""
