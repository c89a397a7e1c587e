"""Parts of a web page; all third-party text in them is escaped, and none of its characters acts."""
