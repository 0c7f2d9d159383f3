"""How the schema came to be: one file per step, never changed once it is released."""
