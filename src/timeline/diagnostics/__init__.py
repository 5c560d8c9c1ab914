"""What is wrong, and where?"""
