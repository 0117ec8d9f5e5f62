"""One file a message: what it may say (`Ask`), what is answered (`Told`), and how (`answer`)."""
