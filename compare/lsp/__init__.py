"""A language server over the findings of `check`: one file for places, one for checking, one for what
editors are told, one for the wire. pygls is imported by the last two alone.
"""
