"""The words that one person has taught the spelling check, to look at, to add to and to take from."""
