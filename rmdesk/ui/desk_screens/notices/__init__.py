"""What people are owed under data protection law."""
