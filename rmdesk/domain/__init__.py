"""The words everybody shares: frozen values, ids and errors. Imports nothing but the standard library."""
