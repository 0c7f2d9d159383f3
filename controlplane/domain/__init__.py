"""Values and errors that every room speaks of."""
