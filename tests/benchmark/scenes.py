"""What happens in the invented world: for each kind of event wordings of its title, its quotes and its summary.

Whatever stands in braces is drawn by ``world``; each wording of a sentence is borne out by each wording of the quote
that it cites. ``{when}`` is the day as the source writes it, ``{date}`` the same day in full or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

Wordings = tuple[str, ...]


@dataclass(frozen=True)
class Scene:
    """One kind of event. ``quotes`` are wordings by key; ``summary`` are wordings, each with the key that it cites.

    ``foreseen`` is how an earlier source tells of it.
    """

    kind: str
    titles: Wordings
    quotes: dict[str, Wordings]
    summary: tuple[tuple[str, Wordings], ...]
    foreseen: Wordings = ()
    expected: bool = False


SCENES = (
    Scene(
        "agreement",
        ("{Agreement} signed in {place}", "{p1} and {p2} sign the {agreement}"),
        {
            "deal": (
                "{r1} {p1} and {r2} {p2} signed the {agreement} in {place} {when}, ending {n} years of talks on "
                "{goods}.",
                "The {agreement} was signed in {place} {when} by {r1} {p1} and {r2} {p2} after {n} years of talks on "
                "{goods}.",
            ),
            "terms": (
                "Under the {agreement}, {org} will buy {m} tonnes of {goods} a year from {elsewhere}.",
                "The {agreement} says that {org} will buy {m} tonnes of {goods} a year from {elsewhere}, at prices "
                "fixed each {season}.",
            ),
            "reply": (
                "Growers in {elsewhere} welcomed the news, while the {goods} merchants of {place} asked who would pay "
                "for the {thing}.",
                "The news was welcomed by growers in {elsewhere}; the {goods} merchants of {place} asked who would pay "
                "for the {thing}.",
            ),
        },
        (
            ("deal", ("{p1} and {p2} signed the {agreement} in {place}{date}.",
                      "The {agreement} was signed in {place} by {p1} and {p2}{date}.")),
            ("deal", ("The talks on {goods} had taken {nn} years.", "It came after {nn} years of talks on {goods}.")),
            ("terms", ("{org} will buy {mm} tonnes of {goods} a year from {elsewhere}.",)),
            ("reply", ("Growers in {elsewhere} welcomed the news.",
                       "Merchants in {place} asked who would pay for the {thing}.")),
        ),
        ("The {agreement} is expected to be signed in {place} {before}, officials said.",),
    ),
    Scene(
        "opening",
        ("{Thing} in {place} opened by {p1}", "{p1} opened {thing} in {place}"),
        {
            "opening": (
                "{r1} {p1} opened the new {thing} in {place} {when} before a crowd of {m}, most of whom had come from "
                "{elsewhere}.",
                "A crowd of {m} watched as {r1} {p1} opened the new {thing} in {place} {when}.",
            ),
            "cost": (
                "The {thing} took {n} years to build and cost {money} million crowns, of which {org} paid half.",
                "Built in {n} years, the {thing} cost {money} million crowns; half of that sum was paid by {org}.",
            ),
            "visitors": (
                "Visitors admired the {goods} on show and the {craft} of the main hall, where {p2} spoke at length.",
                "On show were {goods}, and visitors admired the {craft} of the main hall, where {p2} spoke at length.",
            ),
        },
        (
            ("opening", ("{p1} opened the new {thing} in {place}{date}.",
                         "The new {thing} in {place} was opened by {p1}{date}.")),
            ("cost", ("It cost {money} million crowns.", "{org} paid half of the {money} million crowns.")),
            ("visitors", ("Visitors admired the {craft} of the main hall.", "{p2} spoke in the main hall.")),
        ),
        ("{r1} {p1} is due to open the new {thing} in {place} {before}.",
         "The new {thing} in {place} is due to open {before}."),
    ),
    Scene(
        "ruling",
        ("Court fines {org} over {goods}", "{org} fined by {r1} {p1}"),
        {
            "ruling": (
                "{r1} {p1} fined {org} {m} crowns {when} because it had sold {goods} without a licence in {place}.",
                "{org} was fined {m} crowns {when} by {r1} {p1} because it had sold {goods} without a licence in "
                "{place}.",
            ),
            "appeal": (
                "{p2}, who spoke for the company, said that it would appeal against the fine within {n} weeks.",
                "The company would appeal against the fine within {n} weeks, said {p2}, who spoke for it.",
            ),
            "inspection": (
                "Inspectors from {elsewhere} had found {small} crates of {goods} in a cellar beside the {thing}.",
                "In a cellar beside the {thing} inspectors from {elsewhere} had found {small} crates of {goods}.",
            ),
        },
        (
            ("ruling", ("{p1} fined {org} {mm} crowns{date}.", "{org} was fined {mm} crowns by {p1}{date}.")),
            ("ruling", ("It had sold {goods} without a licence in {place}.",)),
            ("appeal", ("The company would appeal within {nn} weeks, {p2} said.",)),
            ("inspection", ("Inspectors had found {smalls} crates of {goods} in a cellar beside the {thing}.",)),
        ),
    ),
    Scene(
        "appointment",
        ("{p1} appointed in {place}", "{org} appoints {p1}"),
        {
            "named": (
                "{org} appointed {p1} {when} to lead its {craft} workshop in {place}, with a staff of {small}.",
                "{p1} was appointed {when} by {org} to lead its {craft} workshop in {place}, with a staff of {small}.",
            ),
            "before": (
                "Before that {p1} had taught {craft} for {n} years at the academy in {elsewhere}.",
                "For {n} years {p1} had taught {craft} at the academy in {elsewhere}, where {p2} was among the pupils.",
            ),
        },
        (
            ("named", ("{org} appointed {p1}{date} to lead its workshop in {place}.",
                       "{p1} was appointed by {org}{date}.")),
            ("named", ("The workshop in {place} has a staff of {smalls}.",)),
            ("before", ("{p1} had taught {craft} for {nn} years in {elsewhere}.",
                        "{p1} had taught at the academy in {elsewhere}.")),
        ),
    ),
    Scene(
        "visit",
        ("{p1} visits {place}", "Visit of {p1} to {place}"),
        {
            "arrival": (
                "{r1} {p1} arrived in {place} {when} and was received by {r2} {p2} at the {thing}.",
                "{r2} {p2} received {r1} {p1}, who arrived in {place} {when}, at the {thing}.",
            ),
            "talks": (
                "They discussed {goods}, the ferry to {elsewhere} and a loan of {money} million crowns.",
                "A loan of {money} million crowns, {goods} and the ferry to {elsewhere} were discussed.",
            ),
            "crowd": (
                "About {m} people lined the road, waving {colour} flags, although it had rained all {season}.",
                "The road was lined by about {m} people waving {colour} flags, although it had rained all {season}.",
            ),
        },
        (
            ("arrival", ("{p1} arrived in {place}{date}.", "{p1} arrived in {place} and was received by {p2}.")),
            ("talks", ("They discussed a loan of {money} million crowns.",
                       "They discussed {goods} and the ferry to {elsewhere}.")),
            ("crowd", ("About {mm} people lined the road.", "People with {colour} flags lined the road.")),
        ),
        ("{r1} {p1} is expected to arrive in {place} {before}.",),
    ),
    Scene(
        "strike",
        ("Workers strike in {place}", "Strike over pay at {org}"),
        {
            "strike": (
                "About {m} workers of {org} went on strike in {place} {when} after talks on pay had failed.",
                "After talks on pay had failed, about {m} workers of {org} went on strike in {place} {when}.",
            ),
            "demand": (
                "Their union, led by {p1}, demanded a rise of {small} per cent and an end to night shifts at the "
                "{thing}.",
                "A rise of {small} per cent and an end to night shifts at the {thing} were demanded by their union, "
                "led by {p1}.",
            ),
            "answer": (
                "{r2} {p2} called the demand unaffordable and asked both sides to meet again in {elsewhere}.",
                "Both sides should meet again in {elsewhere}, said {r2} {p2}, who called the demand unaffordable.",
            ),
        },
        (
            ("strike", ("About {mm} workers of {org} went on strike in {place}{date}.",)),
            ("strike", ("The strike came after talks on pay had failed.",)),
            ("demand", ("The union demanded a rise of {small} %.", "{p1} led the union.")),
            ("answer", ("{p2} called the demand unaffordable.",)),
        ),
    ),
    Scene(
        "flood",
        ("Flood in {place}", "{River} floods {place}"),
        {
            "flood": (
                "The river {river} flooded {m} houses in {place} {when} and carried away the {thing}.",
                "In {place} the river {river} flooded {m} houses {when}, and the {thing} was carried away.",
            ),
            "rescue": (
                "{r1} {p1} sent {small} boats from {elsewhere}, and {org} gave blankets and {goods}.",
                "From {elsewhere} {r1} {p1} sent {small} boats; blankets and {goods} were given by {org}.",
            ),
            "damage": (
                "{p2} put the damage at {money} million crowns, the worst in {n} years.",
                "The damage, the worst in {n} years, was put at {money} million crowns by {p2}.",
            ),
        },
        (
            ("flood", ("The river {river} flooded {mm} houses in {place}{date}.",
                       "The river {river} carried away the {thing} in {place}.")),
            ("rescue", ("{p1} sent {smalls} boats from {elsewhere}.", "{org} gave blankets and {goods}.")),
            ("damage", ("{p2} put the damage at {money} million crowns.",)),
        ),
    ),
    Scene(
        "vote",
        ("{place} votes for {thing}", "Council in {place} approves {thing}"),
        {
            "vote": (
                "The council of {place} approved the {thing} {when} by {small} votes to {n}, against the advice of "
                "{r1} {p1}.",
                "Against the advice of {r1} {p1}, the council of {place} approved the {thing} {when} by {small} votes "
                "to {n}.",
            ),
            "plan": (
                "{org} is to build it of {goods} and {stone} from {elsewhere}, at a cost of {money} million crowns.",
                "At a cost of {money} million crowns, {org} is to build it of {goods} and {stone} from {elsewhere}.",
            ),
            "voice": (
                "“We have waited {n} years for this,” said {p2}, whose family keeps the {colour} mill nearby.",
                "{p2}, whose family keeps the {colour} mill nearby, said that they had waited {n} years for this.",
            ),
        },
        (
            ("vote", ("The council of {place} approved the {thing}{date}.",
                      "The council approved the {thing} by {smalls} votes to {nn}.")),
            ("plan", ("{org} is to build it at a cost of {money} million crowns.",
                      "The {stone} comes from {elsewhere}.")),
            ("voice", ("They had waited {nn} years, {p2} said.",)),
        ),
        ("The council of {place} is due to vote on the {thing} {before}.",),
    ),
    Scene(
        "find",
        ("Hoard of {goods} found near {place}", "{p1} finds {colour} jars near {place}"),
        {
            "find": (
                "A team led by {r1} {p1} found {small} {colour} jars with traces of {goods} near {place} {when}.",
                "Near {place} a team led by {r1} {p1} found {small} {colour} jars with traces of {goods} {when}.",
            ),
            "age": (
                "They lay under a layer of {stone} and may be {m} years old, according to {org}.",
                "According to {org} they may be {m} years old; they lay under a layer of {stone}.",
            ),
            "next": (
                "The museum in {elsewhere} has lent {p2} a {craft} laboratory for {n} months.",
                "For {n} months the museum in {elsewhere} has lent {p2} a {craft} laboratory.",
            ),
        },
        (
            ("find", ("A team led by {p1} found {smalls} {colour} jars near {place}{date}.",
                      "{p1} led the team that found {smalls} jars near {place}.")),
            ("age", ("They lay under a layer of {stone}.", "They may be {mm} years old.")),
            ("next", ("The museum in {elsewhere} has lent {p2} a laboratory for {nn} months.",)),
        ),
    ),
    Scene(
        "match",
        ("{place} beat {elsewhere}", "{place} win {small} to {n}"),
        {
            "score": (
                "{place} beat {elsewhere} {small} to {n} {when} before {m} spectators at the {thing}.",
                "Before {m} spectators at the {thing}, {place} beat {elsewhere} {small} to {n} {when}.",
            ),
            "hero": (
                "{p1} scored twice in the last {n} minutes, and {p2} was carried off with a broken {bone}.",
                "{p2} was carried off with a broken {bone}; {p1} scored twice in the last {n} minutes.",
            ),
        },
        (
            ("score", ("{place} beat {elsewhere} by {smalls} to {nn}{date}.",
                       "{place} beat {elsewhere} before {mm} spectators.")),
            ("hero", ("{p1} scored twice.", "{p2} was carried off with a broken {bone}.")),
        ),
    ),
    Scene(
        "sale",
        ("{org} buys {thing} in {place}", "{Thing} in {place} sold to {org}"),
        {
            "sale": (
                "{org} bought the old {thing} in {place} {when} from {r1} {p1} for {money} million crowns.",
                "The old {thing} in {place} was sold {when} by {r1} {p1} to {org} for {money} million crowns.",
            ),
            "use": (
                "It will store {goods} there and keep {small} of the {m} staff, {p2} told reporters in {elsewhere}.",
                "{p2} told reporters in {elsewhere} that it will store {goods} there and keep {small} of the {m} "
                "staff.",
            ),
        },
        (
            ("sale", ("{org} bought the old {thing} in {place} for {money} million crowns.",
                      "{p1} sold the old {thing} in {place}{date}.")),
            ("use", ("It will store {goods} there.", "It will keep {smalls} of the {mm} staff.")),
        ),
    ),
    Scene(
        "plan",
        ("{p1} to open {thing} in {place}", "{Thing} planned in {place}"),
        {
            "plan": (
                "{r1} {p1} will open the {thing} in {place} {ahead}, {org} announced.",
                "{org} announced that {r1} {p1} will open the {thing} in {place} {ahead}.",
            ),
            "cost": (
                "Work on the {thing} began {n} years ago with {stone} from {elsewhere} and {m} hands.",
                "With {stone} from {elsewhere} and {m} hands, work on the {thing} began {n} years ago.",
            ),
        },
        (
            ("plan", ("{p1} will open the {thing} in {place}.", "The {thing} in {place} will be opened by {p1}.",
                      "{org} announced that {p1} will open the {thing}.")),
            ("cost", ("The {stone} came from {elsewhere}.", "Work on the {thing} began with {mm} hands.")),
        ),
        expected=True,
    ),
)  # fmt: skip

# What fills the texts between the quotes.
FILLER = (
    "Nobody in {place} could remember a {season} like it, and the {colour} shutters of the {thing} stayed closed.",
    "The price of {goods} rose by {small} per cent in {elsewhere}, where the market is held beside the {thing}.",
    "“It is a matter of {craft}, and of patience,” said {p1}, who has lived in {place} for {n} years.",
    "Trains between {place} and {elsewhere} ran late, as they had on most days of the {season}.",
    "{org} did not answer questions about the {thing}, nor about the {m} crowns missing from its books.",
    "In {month} the guild of {craft} will show its work, among it {small} pieces made of {stone}.",
    "{r1} {p1} did not attend, and {r2} {p2} left before the speeches were over.",
    "The weather office at {elsewhere} measured {small} degrees at noon and expects wind from the sea.",
    "A {colour} banner hung from the {thing}; it was taken down last week and put back on Sunday.",
    "Older readers will recall that the {goods} trade once fed {m} families along the river {river}.",
    "Since {year} the {thing} has been closed for repairs {n} times, each time for longer than was promised.",
    "Whether {org} will go on to trade in {goods} was not said, and {p2} would not guess.",
)
