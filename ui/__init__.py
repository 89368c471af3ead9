"""What a person sees and types: windows, keys, words, and the command line."""
