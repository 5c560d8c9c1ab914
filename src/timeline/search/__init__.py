"""Full-text search: what can be found, as pure records, and the index that Pagefind makes of them."""

from timeline.search.pagefind import SearchProblem, index
from timeline.search.records import Found, Passage, search_records

__all__ = ["Found", "Passage", "SearchProblem", "index", "search_records"]
