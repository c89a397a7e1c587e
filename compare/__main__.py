"""`python -m compare` is `newscollate`."""

from compare.start import main

main()
