"""How does the site look while its editor writes?"""
