"""Number words: the names of digits, scales, units, currencies, and the phrases that qualify a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_ORDERS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {
    **{word: number for number, word in enumerate(f"{_UNITS} seventeen eighteen nineteen".split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
    **dict.fromkeys(_word_set("nil nought naught"), 0),
}
ORDINALS = {
    **{word: n for n, word in enumerate(f"{_ORDERS} fifteenth sixteenth seventeenth eighteenth nineteenth".split(), 1)},
    **{word[:-1] + "ieth": 10 * number for number, word in enumerate(_TENS.split(), 2)},
}
POWERS = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
SCALES = {
    "hundred": 100, "thousand": 1000, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9,
    "trillion": 10**12, "dozen": 12, "lakhs": 10**5, "crores": 10**7, "mn": 10**6, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
MANY = {
    "tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000, "lakhs": 10**5, "crores": 10**7, "millions": 10**6,
    "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
ALONE = {"inaugural": 1, "maiden": 1}
TIMES = {"twice": 2, "thrice": 3, **{f"{word}fold": number for word, number in SMALL.items()}}
PARTS = {"half": 2, "quarter": 4, **{word: n for word, n in ORDINALS.items() if 3 <= n <= 20}, **POWERS}
PARTS |= {f"{word}s": number for word, number in PARTS.items() if word != "half"}

SUFFIXES = {"k": 1000, "K": 1000, "mn": 10**6, "bn": 10**9, "tn": 10**12}
MONEY_SUFFIXES = {"m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "t": 10**12, "T": 10**12}
# Letters after which a figure is still a number; any other letters make it a name (5G, 1980s).
MEASURES = _word_set(
    "g mg kg t lb lbs oz mm cm m km ft in mi sq ha l ml cl mph kph kmh kmph kW MW GW TW kWh MWh GWh TWh Hz kHz MHz GHz "
    "kB MB GB TB V h hr hrs min mins sec secs s ms x yd yds nm bpd"
) - {"s"}

SYMBOLS = {symbol: symbol for symbol in "$€£¥₹₩₽₪₺฿₦₫₴₱¢"}
DOLLARS = {"us": "$", "a": "A$", "au": "A$", "c": "C$", "ca": "C$", "hk": "HK$", "nz": "NZ$", "s": "S$", "r": "R$"}
CODES = {
    "usd": "$", "eur": "€", "gbp": "£", "inr": "₹", "jpy": "¥", "cny": "CN¥", "rmb": "CN¥", "rs": "₹", "chf": "CHF",
    "aud": "A$", "cad": "C$", "hkd": "HK$", "krw": "₩", "rub": "₽",
}  # fmt: skip
CURRENCIES = {
    **CODES, **SYMBOLS, "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£",
    "sterling": "£", "rupee": "₹", "rupees": "₹", "yen": "¥", "yuan": "CN¥", "renminbi": "CN¥", "rouble": "₽",
    "roubles": "₽", "ruble": "₽", "rubles": "₽", "franc": "francs", "francs": "francs", "peso": "pesos",
    "pesos": "pesos", "cent": "¢", "cents": "¢", "pence": "p", "lira": "₺", "shekels": "₪", "rand": "R",
}  # fmt: skip
WHOSE = {
    ("us",): "$", ("american",): "$", ("australian",): "A$", ("canadian",): "C$", ("hong", "kong"): "HK$",
    ("new", "zealand"): "NZ$", ("singapore",): "S$", ("swiss",): "CHF", ("indian",): "₹", ("japanese",): "¥",
    ("chinese",): "CN¥",
}  # fmt: skip
MONEY = frozenset([*CURRENCIES.values(), *DOLLARS.values(), *WHOSE.values()])

ABOUT, NEAR, OVER, MORE, LEAST, LESS, MOST = "about", "near", "just over", "more", "least", "less", "most"
QUALIFIERS = {
    ABOUT: "about|around|approximately|approx|approx .|roughly|some|circa|c .|ca .|in the region of|of the order of|"
    "an estimated|estimated|~|≈",
    NEAR: "nearly|almost|close to|just under|just below|just short of|approaching|nearing|a little under|"
    "slightly under|slightly less than|a little less than|just less than|not quite",
    OVER: "just over|just above|slightly over|slightly more than|a little over|a little more than|little more than|"
    "just more than",
    MORE: "more than|past the|beyond the|over|above|in excess of|exceeding|greater than|higher than|larger than|>|"
    "longer than|beyond|"
    "heavier than|taller than|wider than|deeper than|older than|faster than|further than|north of|upward of",
    LEAST: "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|upwards of|"
    "as few as|as little as|≥|not under|not below",
    LESS: "less than|fewer than|under|below|lower than|smaller than|shorter than|short of|<|"
    "lighter than|narrower than|shallower than|younger than|slower than",
    MOST: "up to|at most|at the most|no more than|not more than|a maximum of|maximum of|as many as|as much as|≤|"
    "not exceeding|no longer than|not over|not above|no higher than",
}
AFTERWARDS = {
    ABOUT: "or so|or thereabouts|- odd|odd",
    LEAST: "or more|or above|or over|or higher|or older|or longer|or greater|or better|and over|and above|+|- plus",
    MOST: "or fewer|or less|or under|or below|or lower|or younger|or shorter|and under|and below|and younger",
}  # fmt: skip
Phrases = Mapping[str, Sequence[tuple[list[str], str]]]


def _by_first_word(table: Mapping[str, str]) -> Phrases:
    """The phrases of ``table`` with their kinds, indexed by their first word, the longest first."""
    phrases = [(phrase.split(), kind) for kind, line in table.items() for phrase in line.split("|")]
    found: dict[str, list[tuple[list[str], str]]] = {}
    for words, kind in sorted(phrases, key=lambda each: -len(each[0])):
        found.setdefault(words[0], []).append((words, kind))
    return found


BEFORE, BEHIND = _by_first_word(QUALIFIERS), _by_first_word(AFTERWARDS)

TIME = _word_set("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
TELLING = _word_set(
    "talk talks talked talking tell told ask asked think thought know known speak spoke story stories question "
    "questions concern concerns concerned worried complained warned report reports information book film"
)
RISING = _word_set("go goes going gone went put puts push pushed bring brings brought move moves moved add adds added")
CONTEST = _word_set(
    "won win wins beat beaten beats lost lose loses lead led leads drew draw voted vote votes split ruled rules ruling "
    "decided defeated defeat victory score scored edged margin majority loss decision aggregate"
)
BALLOT = _word_set("voted vote ruled split score")
DETERMINERS = _word_set("the this that these those a an no every each any some another which either neither whatever")
NOT_COUNTED = _word_set("another who whose such by after is was are were has had will would can could , . ; : ) ? !")
SIDED = _word_set("sided off time way stop on")
HALVES = frozenset(ORDINALS) | _word_set("other latter later former early late better top bottom upper lower that this")
FRACTION_ENDS = _word_set(
    "of have more less fewer larger bigger higher lower smaller since in from on to by at and or than "
    "over , . ; : ) ? !"
)

# A stop after a word of NUMBERED belongs to the word: "Art.5". RACED follow a distance: "the 200m hurdles".
NUMBERED = frozenset(CODES) | _word_set("no nos p pp art sec vol")
RACED = _word_set("hurdles finals heats sprints races medallists metres meters apiece as is was has this its")

HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–−")
VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
