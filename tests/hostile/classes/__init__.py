"""Hostile files by class, a few classes a file; being in this folder is the registration."""
