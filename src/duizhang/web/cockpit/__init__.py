"""驾驶舱: what is red and why, what changed, who has not reported; every number opens the list behind it."""
