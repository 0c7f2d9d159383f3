"""Where satellites run, and how batches travel to them."""
