"""Settings: looks, comfort, locking, names, files, licences."""
