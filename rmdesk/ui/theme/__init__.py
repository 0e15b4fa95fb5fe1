"""The look of the program: colours and sizes as values, and the one object that hands them to widgets."""
