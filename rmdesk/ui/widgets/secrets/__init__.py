"""The steps by which a person chooses what opens their pages. They are handed callables and know no services."""
