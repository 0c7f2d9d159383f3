"""The satellites that come with ExosphereHost, one folder each."""
