"""Many articles: what keeps them, what does the work on them, and how they come in without end."""
