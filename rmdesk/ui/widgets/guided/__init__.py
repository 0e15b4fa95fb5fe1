"""The guided page: one question at a time, in both wings. It knows values and asks a desk, never a database."""
