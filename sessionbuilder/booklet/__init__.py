"""A timed programme -> flowing documents: guide, running order, handouts, pack, forms."""
