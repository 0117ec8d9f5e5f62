"""A programme -> the day as it is told: to facilitators, to participants, to other programs."""
