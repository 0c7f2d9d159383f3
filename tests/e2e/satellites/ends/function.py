import a_library_that_nobody_has  # pyright: ignore[reportMissingImports] - the subject

main = a_library_that_nobody_has.main
