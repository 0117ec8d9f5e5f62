"""The files of a pool, wherever they lie -> its records, with every fault of all of them."""
