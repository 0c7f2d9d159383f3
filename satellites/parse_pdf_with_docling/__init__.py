"""`exospherehost/parse-pdf-with-docling`: a PDF to text, page by page and none lost."""
