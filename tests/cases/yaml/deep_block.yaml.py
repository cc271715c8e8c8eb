"""Prints a map in a map in a map, a thousand levels deep."""
print("\n".join(" " * i + "a:" for i in range(1000)))
# error: 65:65-65:66 lists and maps are nested more than 64 deep
# exit: 1
