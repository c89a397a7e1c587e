"""Every command that writes, ended at any moment: by a kill, a full disk, a reader that goes, another run.

`python -m tests.kills --kills 500` kills them that often and says what was broken.
"""
