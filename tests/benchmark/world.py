"""The invented world's names and words, and what is drawn from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from random import Random

from timeline.dates.edtf import MONTHS


def _words(text: str) -> list[str]:
    return text.split()


def _named(text: str) -> list[str]:
    return text.split(";")


_FIRST = _words(
    "Ada Bertil Cora Dov Edda Fenn Gisa Hale Ines Jory Kaia Lorne Mira Nils Oda Pavel Quinn Runa Sorin Tilda Ulf Vera "
    "Wim Yrsa Zeno Alma Bo Celia Darian Elin"
)
_LEADS = _words(
    "Alder Bram Copper Dun Elm Fallow Gar Hazel Iron Juniper Kettle Lark Marl Nettle Oaken Pell Quarrel Rush Sedge "
    "Thorn Umber Vale Wick Yarrow"
)
_TAILS = _words("acre bane cott dell fell gate hurst kin lock man")
_SHORES = _words("Am Bel Cor Dres Es Fal Gren Hol Is Jor Kel Lun Mor Nev Os Pel Ros Sal Tor Ul Ver Wes Yar Zel")
_TOWNS = _words("mere haven wyke minster")
_ORGANS = _words("Trust Works Society Line Mills Brothers")
ROLES = _named(
    "Mayor;Harbour Master;Foreign Minister;Governor;Judge;Chief Engineer;Archbishop;Trade Minister;Ambassador;Sheriff;"
    "Chancellor;Surveyor General"
)
THINGS = _named(
    "lighthouse;ferry pier;covered market;public library;glass works;town theatre;grain barn;viaduct;fish hall;"
    "botanical garden;tram depot;observatory;music school;salt works;customs house;swimming baths;printing house;"
    "water tower;dry dock;skating rink"
)
GOODS = _named(
    "barley;herring;timber;wool;copper;amber;linen;honey;slate;tobacco;paper;glass;hops;cider;rye;tin;leather;flax;"
    "walnuts;silk"
)
CRAFTS = _named("carving;weaving;bookbinding;glazing;clockmaking;gilding;masonry;engraving;tiling;joinery")
STONES = _named("granite;sandstone;marble;limestone;basalt;brick")
COLOURS = _named("red;blue;yellow;violet;crimson;scarlet;purple;ochre")
BONES = _named("wrist;ankle;collarbone;rib;finger;elbow")
SEASONS = _named("spring;summer;winter")
COUNTS = _words("one two three four five six seven eight nine ten eleven twelve")


def slug(name: str) -> str:
    """An id for a name."""
    return name.lower().replace(" ", "-")


@dataclass(frozen=True)
class World:
    """Whom and what the site knows: names by type, and each person's office."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    agreements: tuple[str, ...]
    rivers: tuple[str, ...]
    roles: dict[str, str] = field(default_factory=dict)


def world(random: Random) -> World:
    """Some hundreds of people, places, organisations and agreements; no two share a family name."""
    families = [lead + tail for lead, tail in product(_LEADS, _TAILS)]
    random.shuffle(families)
    towns = [shore + town for shore, town in product(_SHORES, _TOWNS)]
    random.shuffle(towns)
    places, rest = towns[:60], towns[60:]
    people = tuple(f"{random.choice(_FIRST)} {family}" for family in families)
    return World(
        people,
        tuple(places),
        tuple(f"{town} {organ}" for town, organ in product(rest[:18], _ORGANS)),
        tuple(f"{town} {form}" for town, form in product(rest[18:], ("Accord", "Treaty", "Convention"))),
        tuple(f"{shore}wen" for shore in _SHORES),
        {person: random.choice(ROLES) for person in people},
    )


def counted(number: int) -> tuple[str, str]:
    """A small number as two writers write it."""
    return (COUNTS[number - 1] if number <= len(COUNTS) else str(number)), str(number)


def drawn(random: Random, known: World) -> dict[str, str]:
    """One event's people, places, things and figures, for the braces of ``scenes``."""
    p1, p2 = random.sample(known.people, 2)
    place, elsewhere = random.sample(known.places, 2)
    agreement = random.choice(known.agreements)
    thing = random.choice(THINGS)
    n, small = random.randint(2, 9), random.randint(10, 60)
    m = random.randint(101, 9900)
    n_words, n_figures = counted(n)
    small_words, small_figures = counted(small)
    river = random.choice(known.rivers)
    return {
        "p1": p1,
        "p2": p2,
        "r1": known.roles[p1],
        "r2": known.roles[p2],
        "place": place,
        "elsewhere": elsewhere,
        "agreement": agreement,
        "Agreement": agreement,
        "org": random.choice(known.organisations),
        "thing": thing,
        "Thing": thing.capitalize(),
        "goods": random.choice(GOODS),
        "craft": random.choice(CRAFTS),
        "stone": random.choice(STONES),
        "colour": random.choice(COLOURS),
        "bone": random.choice(BONES),
        "season": random.choice(SEASONS),
        "month": random.choice(MONTHS),
        "year": str(random.randint(1960, 1999)),
        "river": river,
        "River": river,
        "n": n_words,
        "nn": n_figures,
        "small": small_words,
        "smalls": small_figures,
        "m": f"{m:,}",
        "mm": str(m) if m < 1000 else f"{m:,}",
        "money": f"{random.randint(11, 990) / 10:g}",
    }
