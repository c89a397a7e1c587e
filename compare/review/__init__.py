"""The review desk: pages on this machine where somebody decides on names, entries and findings.

One file a page in `pages`; being in that folder registers it. Needs the extra [review].
"""
