"""Layers → a trained suggester; and how good suggesters are, in figures and in key presses."""
