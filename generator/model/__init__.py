"""The nouns of the domain, frozen: what authors write, as Python values."""
