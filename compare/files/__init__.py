"""Files that others may read or write at the same moment: a crash, a full disk or a second run leaves the
old text or the new, never half of one, and what another hand wrote meanwhile is not written over.
"""
