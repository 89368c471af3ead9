"""What is true of annotated text. No Qt, no SQL, no clock, no randomness."""
