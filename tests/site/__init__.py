"""The site of the pages, and the pages as one reads them on one's own machine."""
