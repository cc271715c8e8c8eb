"""Prints a CV of one byte more than a mebibyte."""
begin = "cv:\n  name: Mara Lindqvist\n"
print(begin + "#" * ((1 << 20) - len(begin)), end="\n")
# error: 1:1-1:1 this file is larger than 1048576 bytes
# exit: 1
