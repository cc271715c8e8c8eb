"""Prints two hundred thousand skills."""
print("cv:\n  name: Mara Lindqvist\n  sections:\n    skills:\n      - [" + ",".join(["a"] * 200_000) + "]")
# error: 5:200000-5:200001 this file has more than 100000 values
# hint: an alias counts as often as it is used
# exit: 1
