"""What is timed, one subject a file: `measure(how) -> Result`. Being in the folder is being registered."""
