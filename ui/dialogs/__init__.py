"""Lists, fields and dialogs that open for a moment; they collect choices and emit them."""
