"""Pure: the text of a cluster becomes a document with places, or diagnostics."""
