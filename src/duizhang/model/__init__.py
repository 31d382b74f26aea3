"""The shapes that every room shares: small frozen data classes, no behaviour beyond reading themselves."""
