"""The shell around one satellite: requests in, function calls, results out."""
