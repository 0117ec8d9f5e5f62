"""The kinds and files there are -> what a trainer reads about them."""
