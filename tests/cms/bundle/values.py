"""Values that stand in bundles."""

from io import BytesIO

from PIL import Image


def text(ja: str, en: str = "", hans: str = "", hant: str = "") -> dict[str, str]:
    texts = {"ja": ja, "en": en, "zh-hans": hans, "zh-hant": hant}
    return {locale: value for locale, value in texts.items() if value}


def png(colour: str = "navy", size: tuple[int, int] = (40, 20)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()
