"""Keys, passphrases, recovery codes, key files and signatures. The only home of `cryptography`."""
