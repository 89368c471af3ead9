"""The review of a document in the window: what is compared, what is in hand, the panel, the lists."""
