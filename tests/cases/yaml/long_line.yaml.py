"""Prints a text of a hundred thousand letters without a space; it cannot fit and says so."""
print("cv:\n  name: Mara Lindqvist\n  headline: " + "x" * 100_000)
# warning: 3:13-3:14 this text is wider than the space for it, and cannot be broken
# hint: shorten it, or give it more room in the layout
