"""What is true of annotated text. No Qt, no SQL, no clock, no randomness."""

VERSION = "0.1.0"  # that of pyproject.toml; a test holds them together
