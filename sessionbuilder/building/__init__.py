"""Sessions and what is asked of them -> their files in their folders, alike for whoever asks."""
