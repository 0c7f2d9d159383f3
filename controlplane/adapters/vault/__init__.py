"""Secrets sealed for the place they belong to."""
