"""What was built of a session -> what is to be seen of it on a screen."""
