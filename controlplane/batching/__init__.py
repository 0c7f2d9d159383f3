"""Pure: ready items, policy and now become batches. A better policy replaces this room alone."""
