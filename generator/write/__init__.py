"""Files: stage, check, swap in whole."""
