"""From people's layers to gold: reviews, agreement, data cards and frozen releases."""
