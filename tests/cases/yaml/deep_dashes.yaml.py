"""Prints ten thousand dashes in one line: a list in a list in a list."""
print("cv:\n  name: Mara Lindqvist\n  facts:\n    " + "- " * 10_000 + "end")
# error: 4:129-4:130 lists and maps are nested more than 64 deep
# exit: 1
