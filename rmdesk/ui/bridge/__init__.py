"""From plain callbacks and values to Qt's signals and timers."""
