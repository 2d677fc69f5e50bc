"""The names on the area map. They are text for the catalogues, never part of the drawing (W4)."""

from django.utils.translation import gettext_lazy as _

# "Pref." tells the prefectures of Osaka, Kyoto and Nara from the cities, as 大阪府 and 大阪 do in Japanese.
PREFECTURES = {
    "aichi": _("Aichi Pref."),
    "gifu": _("Gifu Pref."),
    "shiga": _("Shiga Pref."),
    "kyoto": _("Kyoto Pref."),
    "nara": _("Nara Pref."),
    "osaka": _("Osaka Pref."),
    "wakayama": _("Wakayama Pref."),
}
SEAS = {"ise-bay": _("Ise Bay"), "kumano-nada": _("Kumano-nada Sea"), "pacific": _("Pacific Ocean")}
CITIES = {"nagoya": _("Nagoya"), "osaka": _("Osaka")}

# The Kintetsu express takes 33 to 37 minutes from Nagoya. From Osaka to Nabari the limited express takes an hour, the
# express from Tsuruhashi some 65 minutes. Three lengths: beside the dot on small and on wide screens, in the list.
MINUTES = {"nagoya": _("35 min"), "osaka": _("60–70 min")}
RIDES = {"nagoya": _("35 min to Yokkaichi"), "osaka": _("60–70 min to Nabari")}
JOURNEYS = {
    "nagoya": _("Nagoya to Yokkaichi: about 35 minutes by train"),
    "osaka": _("Osaka (Namba or Tsuruhashi) to Nabari: about 60 to 70 minutes by Kintetsu train"),
}
