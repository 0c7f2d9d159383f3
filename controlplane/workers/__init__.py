"""Supervised loops: each is an interval and one operation."""
