"""What the formats of UIMA share: layers, feature structures and their types."""
