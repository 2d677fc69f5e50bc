"""PostgreSQL, Redis, S3 and gunicorn for tests: started by us, on this machine alone, and gone with the test."""
