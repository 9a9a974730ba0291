"""kg: English spaceflight news to a knowledge graph you can check."""
