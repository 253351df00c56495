"""Rules about the content that a schema cannot say."""
