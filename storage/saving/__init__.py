"""A project that outlives crashes, failing disks and mistakes: copies, rescue, checks."""
