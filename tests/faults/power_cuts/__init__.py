"""Power cuts, simulated: what a program did to its files is recorded, and legal remains of it are put on a disk."""
