"""What rmdesk protects and what it cannot."""
