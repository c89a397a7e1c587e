"""Findings that somebody has asked not to be told of, and why: comments, front matter, sidecars.

A silenced finding is kept with its reason. What silences nothing, or names no rule, is told of by a
note of `unused-ignore`: a request that outlives its cause would hide the next mistake.
"""

from compare.silencing.orders import ABOUT, CATEGORY, UNUSED
from compare.silencing.sidecar import SIDECAR
from compare.silencing.silencer import Silencer, Sorted, Use

__all__ = ["ABOUT", "CATEGORY", "SIDECAR", "UNUSED", "Silencer", "Sorted", "Use"]
