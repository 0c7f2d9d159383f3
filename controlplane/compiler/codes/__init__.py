"""One page per diagnostic code: what it means, what raises it and what is right."""
