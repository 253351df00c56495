"""Read and check what authors write."""
