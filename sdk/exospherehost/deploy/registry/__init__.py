"""The client of image registries."""
