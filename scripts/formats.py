"""The page on input formats, from the readers' own words: python scripts/formats.py > docs/formats.md."""

from inspect import cleandoc

from compare.readers import formats


def page() -> str:
    """One section a format: its suffixes, then what its module says of itself."""
    parts = [
        "# Input formats",
        "Made from the readers by `make samples`; do not edit. A suffix that is unknown or wrong does no "
        "harm: what a file holds decides. Every example in `samples/formats/` is read by the tests.",
    ]
    for name, reader in formats().items():
        suffixes = " ".join(f"`{suffix}`" for suffix in reader.SUFFIXES)
        parts += [f"## {name}", suffixes, cleandoc(reader.__doc__ or "")]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201
