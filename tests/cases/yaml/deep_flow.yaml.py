"""Prints a hundred thousand brackets, one in the other."""
print("cv:\n  name: " + "[" * 100_000 + "]" * 100_000)
# error: 2:71-2:72 lists and maps are nested more than 64 deep
# exit: 1
