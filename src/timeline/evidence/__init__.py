"""What do the quotes say of each fact and statement?"""
