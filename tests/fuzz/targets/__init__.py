"""What takes bytes of others."""
