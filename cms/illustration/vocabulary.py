"""The words a recipe may use; everything listed here can be drawn."""

AREAS = ("hokusei", "chunansei", "iga", "ise-shima", "higashi-kishu")
TIMES = ("dawn", "noon", "dusk", "night")
SIZES = {"wide": (1600, 1067), "tall": (1067, 1600), "square": (1200, 1200)}

SCENES = (
    "coast", "harbour", "bay", "beach", "pebble-beach", "ferry", "tea-fields", "mountains", "valley", "terraces",
    "cedar-path", "river", "waterfall", "castle", "castle-town", "shrine", "market", "station", "city-lights",
    "night-sky", "desk", "office", "room", "bath", "cabin", "school", "table", "workshop", "kiln", "loom",
    "street-cafe", "campfire",
)  # fmt: skip
ELEMENTS = (
    "boat", "raft", "kite", "crane", "heron", "cat", "dog", "bicycle", "laptop", "person", "people", "child",
    "lantern", "tent", "moon", "sun", "torii", "lighthouse", "train", "flowers", "deer", "cup", "fish", "lobster",
    "oysters", "rice", "tea", "noodles", "citrus", "beef", "sake", "vegetables", "pots", "cloth", "pearls", "book",
    "umbrella", "car", "bus",
)  # fmt: skip
MOST_ELEMENTS = 4

HAIR = ("short", "long", "bun", "bob", "bald", "cap", "headscarf", "curly")
HAIR_COLOURS = ("black", "brown", "grey", "white")
CLOTHES = ("apron", "jacket", "happi", "shirt", "sweater", "samue", "overalls", "kimono")
AGES = ("young", "middle", "old")
