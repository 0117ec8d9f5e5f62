"""What is to be built -> builds, and what came out of them for whoever gives the day."""
