"""What a page weighs besides what it is about."""

from __future__ import annotations

import re
from html import unescape


def weight(page: str) -> dict[str, int]:
    """Bytes of a page: `data` of the embedded JSON, `chips` of the names' marks, `text` of the words that are
    shown, and `rest`.
    """
    data = "".join(re.findall(r'<script type="application/json".*?</script>', page, re.DOTALL))
    chips = "".join(re.findall(r'<span class="entity[^>]*>', page)) + "</span>" * page.count('class="entity ')
    body = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)
    text = unescape(re.sub(r"<[^>]*>", "", body))
    sizes = {name: len(part.encode()) for name, part in (("data", data), ("chips", chips), ("text", text))}
    return {**sizes, "rest": len(page.encode()) - sum(sizes.values())}
