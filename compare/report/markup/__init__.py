"""Parts of a Markdown page; all third-party text in them is escaped."""
