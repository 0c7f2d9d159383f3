"""Clients of the outside world that satellites share; satellites do not import each other."""
