"""What surrounds the report: panels that show and emit, and know neither store nor session."""
