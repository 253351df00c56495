"""The screening in the formats of others: JSON Schema, DMN, and Form.io."""
