"""What the parser says of a fault, in C and in Python -> which fault it is, and how a trainer would be told of it."""

from __future__ import annotations

NO_COLON = ("could not find expected ':'",)
COLON_TOO_MANY = ("mapping values are not allowed",)
OUT_OF_LINE = ("expected key", "'-' indicator", "expected <block end>")
IN_BRACKETS = ("',' or ']'", "',' or '}'")

COLON_IN_TEXT = "A colon followed by a space stands inside this text."
GOES_ON_AFTER_QUOTE = "The text goes on after its closing quote or bracket."
CURLY_AND_COLON = "Curly quotation marks, as Word makes them, do not hold a text with a colon in it together."
STRAIGHT_ONES = 'put straight quotation marks round the whole text: "like this"; curly ones may stand inside'

IN_OTHER_WORDS = {
    COLON_TOO_MANY: (
        "A colon followed by a space stands inside this text, or the line is indented too far.",
        'put the text in quotes, as in "Part 2: the answer"; and see that a space follows every `-` and colon',
    ),
    NO_COLON: (
        "This line has no colon, so it is neither a key nor part of a text.",
        "write `name: value`, or indent the line under the key it belongs to",
    ),
    ("expected key", "expected <block end>"): (
        "This line does not line up with the keys around it.",
        "give it the same number of spaces as its neighbours",
    ),
    ("'-' indicator",): (
        "This line does not line up with the list around it.",
        "give it the same number of spaces as the other `- ` lines",
    ),
    ("that cannot start any token",): (
        "A text cannot start with this character.",
        "put the text in quotes; and indent with spaces, never with a tab",
    ),
    ("expected alphabetic or numeric character",): (
        "A text that starts with `*` or `&` means something else to YAML.",
        'put it in quotes, as in "**Lead words** and the rest"',
    ),
    ("found a tab character",): ("This line is indented with a tab.", "indent with spaces"),
    ("node content",): ("Something is missing between two commas.", "remove one comma"),
    ("found unknown escape character",): (
        "A backslash means something else inside double quotes.",
        "use single quotes",
    ),
    ("expected comment or line break", "expected a comment or a line break", "expected chomping"): (
        "A text cannot start with `>` or `|`.",
        "put the text in quotes",
    ),
    ("found unexpected end of stream",): ("A quote is opened and never closed.", "close it at the end of the text"),
    ("',' or ']'",): ("A list in square brackets is not closed.", "write `[one, two]`"),
    ("',' or '}'",): ("Braces are opened and not closed.", "write `{name: value, name: value}`"),
    ("sequence entries are not allowed",): (
        "A list cannot start here, on the line of its key.",
        "write every item on a line of its own under the key, as `- item`; in quotes a text may start so",
    ),
    ("<document start>", "unknown directive"): (
        "The file goes on after its end.",
        "line everything up with the first line",
    ),
    ("expected '>'", "expected the '>'"): ("A text that starts with `!` means something else.", "put it in quotes"),
}
