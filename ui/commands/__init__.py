"""Commands of the command line, one file each; every one has `add(commands)`."""
