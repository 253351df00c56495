"""Text and bytes out of views."""
