"""What goes wrong by no fault of ours."""


class UserError(Exception):
    """A mistake in what we were given; the message says what, where and what to do, in one line."""
