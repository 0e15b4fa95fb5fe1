"""My data: taking one’s own words out as open files, and erasing them."""
