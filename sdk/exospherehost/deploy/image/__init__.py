"""From a folder to an image."""
