"""`exospherehost/delete-file-from-s3`: delete one object."""
