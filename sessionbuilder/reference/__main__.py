"""The pages that the program makes of itself -> the files of `docs/`."""

from sessionbuilder.pages import docs_folder
from sessionbuilder.reference import pages

if __name__ == "__main__":
    for name, text in pages().items():
        (docs_folder() / name).write_bytes(text.encode())
