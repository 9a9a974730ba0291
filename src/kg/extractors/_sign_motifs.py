"""What is drawn on patches, emblems and flags: the words for parts of a design that are read one by one."""

SHAPES = frozenset(
    "stripe stripes colour colours color colors hue hues shade shades shape border outline edge rim stroke strokes"
    " letter letters band bands arc circle triangle square hexagon pentagon octagon oval ellipse diamond chevron"
    " chevrons swoosh spiral dot dots line lines ring rings loop loops background backdrop design number numbers"
    " figure figures numeral numerals delta vector arrow arrows swirl trail contrail plume".split()
)
HEAVENS = frozenset(
    "star stars constellation constellations crescent sun moon globe orbit orbits sky comet planet planets rainbow"
    " horizon sunrise sunset dawn rays ray aurora galaxy nebula".split()
)
LIVING = frozenset(
    "fir pine palm cedar maple birch willow fern bamboo acacia baobab poppy orchid sunflower tulip iris edelweiss"
    " dove doves bird birds leaf leaves branch branches laurel laurels olive oak lotus lily thistle shamrock clover"
    " rose tree petal petals flower flowers blossom blossoms lion lions dragon dragons falcon swan swans crane phoenix"
    " serpent snake eagle eagles owl bear tiger wolf wolves hawk raven heron horse horses unicorn griffin whale dolphin"
    " turtle tortoise fox lynx bull stag jaguar panther condor kiwi kangaroo elephant rhino hummingbird albatross"
    " feather feathers wing wings tail claw claws paw eye eyes hand hands head antlers mane".split()
)
THINGS = frozenset(
    "sail sails crown sword swords shield key keys staff flame flames torch anchor compass gear cog wheel rocket helmet"
    " trident spear bow hammer lightning bolt lamp lantern candle bridge gate arch pyramid ship boat canoe galleon"
    " mountain mountains peak peaks wave waves hourglass scales chain rope knot helix heart cross crosses harp hat"
    " wreath visor footprint footprints boot rover lander capsule spacecraft spaceship telescope satellite"
    " mirror".split()
)
ELEMENTS = SHAPES | HEAVENS | LIVING | THINGS
"""Parts of a design that are read one by one."""
VAGUE = frozenset(
    "number numbers figure figures line lines orbit orbits shape design rocket ship boat trail key keys hand hands"
    " letter letters edge band bands arc background backdrop mountain mountains peak peaks wave waves star stars sun"
    " moon globe ring rings wing wings rim staff stroke strokes colour colours color colors blue red eye eyes head bow"
    " scales chain bridge gate cross crosses bolt planet planets horizon sunrise sunset dawn sky vector loop loops"
    " plume wheel gear heart hat boot rover lander capsule spacecraft spaceship telescope satellite mirror helmet tree"
    " square"
    " comet aurora galaxy nebula shade shades tail rope visor lamp".split()
)
"""Those that many other things have, too, or that are flown and not only drawn."""
CRAFTS = frozenset("rocket ship boat rover lander capsule spacecraft spaceship telescope satellite mirror".split())
"""Those that an article tells of anyway: parts of a design only where the design is said to show them."""
COLOURS = frozenset("red white blue green gold golden orange yellow black silver purple brown grey gray".split())
DESIGNS = frozenset("patch patches emblem emblems logo logos insignia badge badges crest design".split())
"""What has such parts."""
