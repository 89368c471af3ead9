"""The scheme editor: its dialog, its parts, what it asks and its words."""
