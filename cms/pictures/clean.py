"""A picture on its way in: looked at before it is decoded, then written anew without anything private."""

import threading
import warnings
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from PIL import ExifTags, Image, ImageCms, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from cms.pictures.names import stored_name, suffix_of

register_heif_opener()

READERS = {"avif": "AVIF", "heic": "HEIF", "jpeg": "JPEG", "jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
# Suffix and options of what is stored. Quality is high, since renditions are made from the result; methods are quick,
# since somebody waits. AVIF is none of them: 40 megapixels of it take 17 s and 1.3 GB to write.
WRITERS: dict[str, tuple[str, dict[str, Any]]] = {
    "JPEG": ("jpg", {"quality": 90, "optimize": True, "progressive": True}),
    "PNG": ("png", {}),
    "WEBP": ("webp", {"quality": 85, "method": 2}),
}
LONGEST_SIDE = 16_383  # What WebP can hold.
LONGEST_CREDIT = 255
LARGEST_PROFILE = 1024 * 1024

# Decoding and writing take up to 0.7 GB, and filters of warnings belong to the whole process: one picture at a time.
_alone = threading.Lock()


def cleaned(upload: File) -> tuple[str, bytes]:
    """The name and the content to store: upright, one frame, without positions, keeping colour profile and credit.

    Kept are the ICC profile and who made the picture (EXIF Artist and Copyright, PNG Author and Copyright). HEIC and
    AVIF become JPEG, or WebP where they have transparent parts; the other formats stay what they are. Of a JPEG
    that carries further pictures (a gain map, a second lens) the first is the picture.

    Raises ValidationError, worded for the person who uploads, for whatever is no sound picture of the closed list
    (research: security_and_reliability, part 4).
    """
    reader = READERS.get(suffix_of(upload.name or ""))
    if reader is None:
        raise _refusal(_("This type of file is not accepted. Save the picture as JPEG, PNG, WebP, AVIF or HEIC."))
    if upload.size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise _refusal(
            _("This file has %(size)s, at most %(most)s are accepted. Save it smaller or with less quality."),
            size=filesizeformat(upload.size),
            most=filesizeformat(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE),
        )
    upload.seek(0)
    with _alone, warnings.catch_warnings():
        # By module, so that what other threads are warned of meanwhile stays a warning.
        warnings.filterwarnings("error", module=r"(PIL|pillow_heif)\.")
        picture = _read(upload.read(), reader)
        try:
            suffix, content = _written(picture)
        except Exception as error:  # WebP, for one, cannot hold every large picture that is full of detail.
            raise _refusal(_("This picture could not be stored. Save it as JPEG or make it smaller.")) from error
    return stored_name(upload.name, content, suffix, fallback="picture"), content


def _read(content: bytes, reader: str) -> Image.Image:
    """The picture, decoded and upright. Nothing is decoded before its header was found within bounds."""
    try:
        picture = Image.open(BytesIO(content), formats=(reader,))
        _bound(picture)
        if picture.format != "MPO" and getattr(picture, "n_frames", 1) > 1:
            raise _refusal(_("This file holds several pictures or an animation. Save one of them and upload that."))
        picture.load()
        _bound(picture)  # HEIF knows its size for certain only now.
        ImageOps.exif_transpose(picture, in_place=True)
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except UnidentifiedImageError as error:
        raise _refusal(
            _("The content of this file is not %(format)s, as its name says. Open it, save it anew and upload that."),
            format="HEIC" if reader == "HEIF" else reader,
        ) from error
    except Exception as error:  # Readers raise nearly everything on hostile files.
        raise _refusal(_("This picture is damaged or cut off. Open it, save it anew and upload that.")) from error
    return picture


def _bound(picture: Image.Image) -> None:
    if picture.width * picture.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS or max(picture.size) > LONGEST_SIDE:
        raise _too_large()


def _written(picture: Image.Image) -> tuple[str, bytes]:
    """Suffix and content of a new file that holds the picture and what may be known of it."""
    target = picture.format
    if target not in ("PNG", "WEBP"):
        target = "WEBP" if picture.has_transparency_data else "JPEG"
    profile, credit = _profile(picture), _credit(picture)
    # Some writers take from here what they are not given.
    picture.info = {"transparency": picture.info["transparency"]} if "transparency" in picture.info else {}
    if picture.mode == "CMYK":
        picture, profile = _in_rgb(picture, profile), None
    elif picture.mode.startswith("I"):
        # Grey in 16 bits, which Pillow's own conversion would cut at white.
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    suffix, options = WRITERS[target]
    output = BytesIO()
    picture.save(output, target, icc_profile=profile, exif=credit, **options)
    return suffix, output.getvalue()


def _profile(picture: Image.Image) -> bytes | None:
    """The colour profile, if it is one: nothing else may travel under its name."""
    profile = picture.info.get("icc_profile")
    if not profile or len(profile) > LARGEST_PROFILE:
        return None
    try:
        ImageCms.ImageCmsProfile(BytesIO(profile))
    except OSError:
        return None
    return profile


def _in_rgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """A picture made for print in the colours of screens."""
    if profile is None:
        return picture.convert("RGB")
    screen = ImageCms.createProfile("sRGB")
    try:
        return ImageCms.profileToProfile(picture, ImageCms.ImageCmsProfile(BytesIO(profile)), screen, outputMode="RGB")
    except ImageCms.PyCMSError:  # A profile of other colours than those of the picture.
        return picture.convert("RGB")


def _credit(picture: Image.Image) -> bytes:
    """EXIF with who made the picture and who owns it, and nothing else; empty where neither is told."""
    told, credit = picture.getexif(), Image.Exif()
    for tag, keyword in ((ExifTags.Base.Artist, "Author"), (ExifTags.Base.Copyright, "Copyright")):
        # Pillow reads EXIF as Latin-1 and would write ASCII: bytes keep Japanese names as they came.
        if isinstance(name := told.get(tag), str):
            credit[tag] = name[:LONGEST_CREDIT].encode("latin-1", "replace")
        elif isinstance(name := picture.info.get(keyword), str):
            credit[tag] = name[:LONGEST_CREDIT].encode()
    return credit.tobytes() if credit else b""


def _too_large() -> ValidationError:
    return _refusal(
        _("This picture is too large: at most %(most)s million pixels, and no side over %(side)s. Make it smaller."),
        most=settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000,
        side=LONGEST_SIDE,
    )


def _refusal(message: str, **details: object) -> ValidationError:
    return ValidationError(message % details, code="picture")
