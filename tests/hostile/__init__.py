"""A folder of hostile files, and every command run over it: whoever writes an article, it is read or refused
in a line, and the good ones beside it are reported.
"""
