"""Every kind of block with little and with much in it, in every theme: as slides to ask and as pictures to look at."""
