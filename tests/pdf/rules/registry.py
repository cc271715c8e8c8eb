"""Where the rules register."""

RULES = {}  # name: function of a document


def rule(name):
    """Registers a rule under its clause and what it is about, such as "UA 06-003 dc:title"; its doc says what it asks for."""

    def register(function):
        assert name not in RULES and function.__doc__, name
        RULES[name] = function
        return function

    return register
