"""The running loop: claim, build, send, settle; and what runs beside it."""
