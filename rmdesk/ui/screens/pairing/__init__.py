"""Two laptops get to know each other, once: by a call or in one room."""
