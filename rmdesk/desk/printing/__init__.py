"""What a facilitator prints: blank pages, certificates, a survey on paper, the programme card, the guide of a kit."""
