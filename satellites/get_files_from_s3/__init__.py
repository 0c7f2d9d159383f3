"""`exospherehost/get-files-from-s3`: one output per object of a bucket."""
