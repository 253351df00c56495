"""What each subcommand does: values in, lines and an exit code out."""
