"""`exospherehost/move-to-s3`: move one object between buckets, accounts and endpoints."""
