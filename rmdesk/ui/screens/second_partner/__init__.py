"""The second partner chooses a way in of their own, alone at the keyboard."""
