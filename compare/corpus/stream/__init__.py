"""Articles told of as they come, one at a time, with what is found in them and the events they join.

`arriving` gives the articles, `joining` puts them into events, `telling` makes the lines.
"""
