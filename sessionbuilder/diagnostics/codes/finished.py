"""Faults of finished files, ours or anybody's: C."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

FILE_NOT_READABLE = Fault(
    "C901",
    "file-not-readable",
    "A PowerPoint or Word file cannot be opened: it has a password, is of an old format, or is broken.",
    "Open it in PowerPoint or Word, and save it anew as .pptx or .docx without a password.",
)
SLIDE_WITHOUT_TITLE = Fault(
    "C902",
    "slide-without-title",
    "A slide has no title. Programs that read aloud go from title to title, and the outline shows nothing.",
    "Type a title; where it should not be seen, Accessibility, Slide Title, Add Hidden Slide Title.",
    severity="warning",
    also="accessibility outline",
)
SLIDE_TITLE_TWICE = Fault(
    "C903",
    "slide-title-twice",
    "Two slides have the same title, and whoever listens cannot tell them apart.",
    "Add what differs, such as `(2 of 3)`.",
    severity="warning",
    also="accessibility duplicate",
)
READ_IN_ANOTHER_ORDER = Fault(
    "C904",
    "read-in-another-order",
    "Shapes of a slide are read out in their order in the file, and something comes before the title.",
    "Open Home, Arrange, Selection Pane, and move the title to the very bottom of the list, which is read first.",
    severity="warning",
    also="accessibility reading order",
)
NO_ALTERNATIVE_TEXT = Fault(
    "C905",
    "no-alternative-text",
    "A picture, a chart or a drawing does not say what it shows to those who cannot see it.",
    "Right-click it, View Alt Text, and write what it shows in a sentence or two; or mark it as decorative.",
    severity="warning",
    also="accessibility alt picture image chart",
)
TABLE_WITHOUT_HEADER = Fault(
    "C906",
    "table-without-header",
    "The first row of a table is not marked as its header, so a cell is read out without what stands over it.",
    "In PowerPoint: Table Design, Header Row. In Word: Table Layout, Repeat Header Rows.",
    severity="warning",
    also="accessibility table",
)
CELLS_JOINED = Fault(
    "C907",
    "cells-joined",
    "Cells of a table are joined, and programs that read aloud lose count of rows and columns.",
    "Split them, and repeat what stands in them.",
    severity="warning",
    also="accessibility table merged",
)
TEXT_TOO_SMALL = Fault(
    "C908",
    "text-too-small",
    "Text on a slide is too small to be read across a room.",
    "Say less on the slide, or make two of it: 24 points are good, 18 the least for what is to be read.",
    severity="warning",
    also="accessibility font size",
)
TOO_LITTLE_CONTRAST = Fault(
    "C909",
    "too-little-contrast",
    "The colour of a text is too near to what it stands on (WCAG 2.2, 1.4.3).",
    "Make the text darker, or what it stands on lighter.",
    severity="warning",
    also="accessibility colour contrast",
)
LINK_SAYS_NOTHING = Fault(
    "C910",
    "link-says-nothing",
    "People who listen go from link to link, and hear only its words.",
    "Let its words say where it leads.",
    severity="warning",
    also="accessibility link",
)
NO_LANGUAGE = Fault(
    "C911",
    "no-language",
    "No text says what language it is in.",
    "Mark all of it, then Review, Language, Set Proofing Language.",
    severity="warning",
    also="accessibility language",
)
GOES_ON_BY_ITSELF = Fault(
    "C912",
    "goes-on-by-itself",
    "A slide goes on by itself, before everybody has read it.",
    "Transitions, Advance Slide: take the tick from After.",
    severity="warning",
    also="accessibility timing transition",
)
FILM_OR_SOUND = Fault(
    "C913",
    "film-or-sound",
    "A slide has a film or a sound, which somebody may not hear or not see.",
    "Add captions, and have what is said on paper.",
    severity="warning",
    also="accessibility captions video audio",
)
HIDDEN_SLIDE = Fault(
    "C914",
    "hidden-slide",
    "A slide is not shown, and is in the file all the same: whoever gets the file can read it.",
    "Delete it from the copy that you send.",
    severity="warning",
    also="privacy hidden",
)
PRINT_TOO_SMALL = Fault(
    "C915",
    "print-too-small",
    "Print of a document is too small for many people.",
    "12 points are the least for clear print, and 16 to 18 for large print (UKAAF, G003).",
    severity="warning",
    also="accessibility font size",
)
HEADING_SKIPPED = Fault(
    "C916",
    "heading-skipped",
    "A heading is more than one level below the one before it, as if something were missing.",
    "Use the next level: Heading 2 after Heading 1.",
    severity="warning",
    also="accessibility heading structure",
)
NO_HEADINGS = Fault(
    "C917",
    "no-headings",
    "Nothing in a long document is a heading, whatever it looks like.",
    "Home, Styles: make headings of what looks like one.",
    severity="warning",
    also="accessibility heading structure",
)
EMPTY_LINES = Fault(
    "C918",
    "empty-lines",
    "Empty lines make room in a document, and each is read out as a blank.",
    "Use the spacing of paragraphs, or a page break.",
    severity="warning",
    also="accessibility spacing",
)
NO_TITLE_IN_PROPERTIES = Fault(
    "C919",
    "no-title-in-properties",
    "The file has no title, and is announced by the name of its file.",
    "File, Info, Properties: write one.",
    severity="warning",
    also="accessibility title",
)
PERSONAL_WORDS = Fault(
    "C920",
    "personal-words",
    "Words in a finished file read like something that leads to one person: a number, an address, a date of birth.",
    "Take it out before you show, print or send the file.",
    severity="warning",
    also="privacy personal data confidential",
)
PERSON_IN_PROPERTIES = Fault(
    "C921",
    "person-in-properties",
    "The properties of the file name a person.",
    "File, Info, Check for Issues, Inspect Document.",
    severity="warning",
    also="privacy author name metadata",
)
COMMENTS_LEFT = Fault(
    "C922",
    "comments-left",
    "The file keeps comments or tracked changes, with names, and with words that were meant for colleagues.",
    "Review: accept or reject all changes, and delete all comments, in the copy that you send.",
    severity="warning",
    also="privacy comments review",
)
