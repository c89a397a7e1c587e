"""One file a page, with `routes(desk)`, and `TAB` when the page stands in the bar on top."""
