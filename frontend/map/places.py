"""Where things stand on the map, as longitude and latitude: what the boundary data cannot tell, placed by hand."""

from __future__ import annotations

AREAS = ("hokusei", "chunansei", "iga", "ise-shima", "higashi-kishu")  # map order

PREFECTURES = {
    "愛知県": "aichi",
    "岐阜県": "gifu",
    "滋賀県": "shiga",
    "京都府": "kyoto",
    "奈良県": "nara",
    "大阪府": "osaka",
    "和歌山県": "wakayama",
    # land in a corner of the frame: drawn so that it is not taken for sea, but not named
    "兵庫県": "hyogo",
    "福井県": "fukui",
    "静岡県": "shizuoka",
    "長野県": "nagano",
}

# The middle of each name. Higashi-Kishu is too narrow for its own: the name stands off its shore with a line to `AT`.
AREA_LABELS = {
    "hokusei": (136.57, 35.085),
    "chunansei": (136.40, 34.53),
    "iga": (136.185, 34.735),
    "ise-shima": (136.655, 34.395),
    "higashi-kishu": (136.31, 33.885),
}
AT = {"higashi-kishu": (136.10, 33.945)}

PREFECTURE_LABELS = {
    "aichi": (137.20, 35.00),
    "gifu": (136.53, 35.43),
    "shiga": (136.125, 35.035),
    "kyoto": (135.62, 35.17),
    "nara": (135.88, 34.28),
    "osaka": (135.485, 34.455),
    "wakayama": (135.565, 33.90),
}
SEA_LABELS = {"ise-bay": (136.745, 34.765), "kumano-nada": (136.93, 34.08), "pacific": (137.14, 33.78)}

CITIES = {"nagoya": (136.882, 35.171), "osaka": (135.502, 34.666)}
STATIONS = {"yokkaichi": (136.619, 34.967), "nabari": (136.108, 34.622)}
# the railway's bends that show at this scale: the Kintetsu lines by Kuwana, and by Yamato-Yagi and Haibara
RAILWAYS = {
    "nagoya": ((136.882, 35.171), (136.76, 35.11), (136.684, 35.066), (136.619, 34.967)),
    "osaka": (
        (135.502, 34.666),
        (135.61, 34.62),
        (135.70, 34.545),
        (135.79, 34.51),
        (135.95, 34.53),
        (136.108, 34.622),
    ),
}

# Lake Biwa is part of Shiga, so the administrative data knows no shore: drawn by hand, as the eye knows it.
LAKE_BIWA = (
    (135.905, 34.975), (135.868, 35.010), (135.882, 35.055), (135.918, 35.110), (135.942, 35.175), (135.955, 35.225),
    (135.985, 35.255), (136.015, 35.278), (136.085, 35.325), (136.062, 35.362), (136.042, 35.405), (136.064, 35.445),
    (136.100, 35.462), (136.122, 35.485), (136.142, 35.438), (136.172, 35.505), (136.195, 35.450), (136.212, 35.425),
    (136.258, 35.378), (136.276, 35.322), (136.248, 35.285), (136.205, 35.250), (136.150, 35.222), (136.112, 35.190),
    (136.060, 35.178), (136.020, 35.142), (135.980, 35.130), (135.940, 35.116), (135.938, 35.072), (135.915, 35.020),
)  # fmt: skip

# Ranges that a traveller sees: Suzuka, Hira, Daiko, Omine. A point is the foot of one paper peak.
PEAKS = ((136.375, 35.235), (135.815, 35.27), (136.03, 34.165), (135.87, 34.10), (135.72, 34.145))
SCALE_BAR = (137.19, 33.605)
