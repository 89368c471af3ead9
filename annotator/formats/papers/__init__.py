"""Documents in: one file a kind of paper, each a row of the table of formats that is only read.

What a file holds becomes plain text; what is left out or altered on the way is said in notes.
"""
