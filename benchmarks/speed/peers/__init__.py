"""What others do with the same articles: programs that read JSON lines, some of which write pairs."""
