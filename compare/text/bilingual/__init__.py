"""A translation beside its original: what can be compared without understanding either.

Figures in any notation, words and names by their sound, places by their names in both languages, and
a short dictionary. Everything here works on plain strings in a language named by its ISO 639-1 code.
"""
