"""Who works on a project, what they are handed, what they say to one another, and how well they do."""
