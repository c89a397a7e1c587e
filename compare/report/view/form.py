"""What a format says of a document it cannot show."""

from __future__ import annotations


class NoFormError(TypeError):
    """The format has no form for this kind of document."""

    def __init__(self, format_name: str, document: object) -> None:
        super().__init__(f"{type(document).__name__} has no {format_name} form")
