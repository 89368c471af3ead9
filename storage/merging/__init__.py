"""Project files of several people, made one again: nothing is decided, nothing is lost."""
