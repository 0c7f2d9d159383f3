"""Pure: a document and the catalogue become stages and edges."""
