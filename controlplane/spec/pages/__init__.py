"""One page per code: what it means, what raises it and what is right."""
