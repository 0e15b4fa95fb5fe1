"""Writing one reflection: its words, its draft, its earlier versions."""
