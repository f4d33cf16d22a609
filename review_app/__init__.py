"""The review app: findings beside the pages they rest on, for a person to decide."""
