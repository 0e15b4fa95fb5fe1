"""A made-up pair with six months filled in: to try the program, to draw its screens, to test it."""
