"""What `newscollate init` starts a folder with: what it sees there, and what it writes."""
