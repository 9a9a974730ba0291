"""Article -> Document: tokens, sentences and syntax."""
