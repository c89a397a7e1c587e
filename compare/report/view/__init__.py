"""What the formats share: documents arranged for reading, still plain data."""
