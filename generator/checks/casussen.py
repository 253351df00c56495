"""Every practice case gets the outcome and the signals that its author expects."""
