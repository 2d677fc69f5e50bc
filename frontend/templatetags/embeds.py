"""Which frames may be shown in a page after the visitor agrees, by the address that staff entered."""

import re
from urllib.parse import quote

from django import template

register = template.Library()

# Address of a post or video → address of the frame that shows it. All others stay links outwards.
# Every host on the right is one that the content security policy must allow in `frame-src`.
FRAMES = (
    (r"https://(?:www\.)?youtube\.com/watch\?v=([\w-]+)", "https://www.youtube-nocookie.com/embed/{}"),
    (r"https://youtu\.be/([\w-]+)", "https://www.youtube-nocookie.com/embed/{}"),
    (r"https://(?:www\.)?vimeo\.com/(\d+)", "https://player.vimeo.com/video/{}?dnt=1"),
    (r"(https://(?:www\.)?facebook\.com/.+)", "https://www.facebook.com/plugins/page.php?tabs=timeline&href={}"),
    (r"https://(?:x|twitter)\.com/(\w+)/?", "https://syndication.twitter.com/srv/timeline-profile/screen-name/{}"),
)


@register.simple_tag
def embed_frame(url: str) -> str:
    """The address to put into a frame, or nothing where we know none for this provider (W17)."""
    for pattern, frame in FRAMES:
        if match := re.fullmatch(pattern, url):
            return frame.format(quote(match[1], safe=""))
    return ""
