"""The cheapest passphrase work that Argon2 can do, with a floor as low. Only tests may use it."""

from rmdesk.security.kdf import KdfPolicy

QUICK_POLICY = KdfPolicy(memory_kib=8, iterations=1, lanes=1, floor_memory_kib=8, floor_iterations=1)
