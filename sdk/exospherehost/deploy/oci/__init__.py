"""OCI images as values: descriptors, layers, layouts, references."""
