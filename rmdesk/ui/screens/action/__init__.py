"""One shared action: add it, read it, agree, change it, see its history."""
