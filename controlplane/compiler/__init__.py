"""Pure: the text of a cluster becomes a graph, or diagnostics with their places."""
