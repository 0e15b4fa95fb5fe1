"""What has to be mended before signing, and what is worth another look."""
