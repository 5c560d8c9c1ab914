"""How do readers find a word? The search records of the site's pages, and the index that Pagefind makes of them."""

from timeline.search.pagefind import SearchIndexError, index
from timeline.search.records import FoundQuote, SearchRecord, search_records

__all__ = ["FoundQuote", "SearchIndexError", "SearchRecord", "index", "search_records"]
