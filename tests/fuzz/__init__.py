"""Feeding rubbish to everything that reads bytes from outside."""
