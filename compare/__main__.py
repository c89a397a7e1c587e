"""`python -m compare` is `newscollate`."""

from compare.cli import main

main()
