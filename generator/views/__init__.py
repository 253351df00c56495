"""What a page or document needs, flat."""
