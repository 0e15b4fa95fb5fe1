"""What people get ready before they begin."""
