"""Reading: pages in, text, materials and facts out, each with its spot on the page."""
