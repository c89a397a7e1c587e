"""What can be said of one text without the glossary: one file a question.

Every function takes the prose of an article and answers with spans of it; answers are kept, so
that whoever needs them may simply ask again.
"""
