"""The agreement: a draft, versions that both see, and agreeing to one of them."""
