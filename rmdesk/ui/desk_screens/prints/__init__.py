"""What a facilitator prints: the programme card, blank pages, certificates, a survey on paper."""
