"""The page on formats, from the modules' own words: python scripts/formats.py > docs/formats.md."""

from importlib import import_module
from inspect import cleandoc

from compare.cli.output import FORMATS
from compare.readers import formats

OUTPUT = """\
Several at once, each to its file, at most one to standard output:

    newscollate check copy/ --format sarif=out/newscollate.sarif --format github

Lines and columns are 1-based code points (bytes of UTF-8 in rdjson) of the file, for plain text and Markdown.
Of other files only the words are known, not their line in the file: there a report names the file, or its
first line. In every format but text, concise, json and markdown, paths are relative: to the repository in
sarif, github, gitlab and junit, to the folder of the command in rdjson and checkstyle. Files that could not
be used stand in every format; on standard output, text and concise leave them to standard error. What an
article says can give no command to a runner that reads the log, to a terminal, or to a reader of Markdown."""


def page() -> str:
    """One section a format: a reader's suffixes, then what its module says of itself."""
    parts = [
        "# Input formats",
        "Made from the readers by `make samples`; do not edit. A suffix that is unknown or wrong does no "
        "harm: what a file holds decides. Every example in `samples/formats/` is read by the tests.",
    ]
    for name, reader in formats().items():
        suffixes = " ".join(f"`{suffix}`" for suffix in reader.SUFFIXES)
        parts += [f"## {name}", suffixes, cleandoc(reader.__doc__ or "")]
    parts += ["# Output formats of `check`", OUTPUT]
    for name in FORMATS:
        parts += [f"## --format {name}", cleandoc(import_module(f"compare.report.{name}").__doc__ or "")]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201
