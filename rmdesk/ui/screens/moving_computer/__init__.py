"""This computer is being replaced or returned: a copy elsewhere, and then my things off this one."""
