"""Sessions and what is asked of each -> what comes of each, from here or from other processes, in their order."""
