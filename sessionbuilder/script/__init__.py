"""A programme -> what is said in it: every kind asked once, for slides, cues and sheets."""
