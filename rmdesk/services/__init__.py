"""The shared wing's use cases: one module each. They never know the private wing or a private key."""
