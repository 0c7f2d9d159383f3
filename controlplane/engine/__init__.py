"""Pure: what came back becomes what is to be written. No clock, no chance, no I/O."""
