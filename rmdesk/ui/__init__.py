"""The window: everything that knows Qt. Screens are made of `widgets`, and their look comes from `theme`."""
