"""What depends on the system underneath: one file a concern. Where a system cannot do it, the answer says so."""
