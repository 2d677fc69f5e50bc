"""Bodies as Markdown: read into blocks and written in one canonical form (contract: content bundle).

The dialect is CommonMark with tables, without HTML, and with emphasis that also works beside the punctuation of
Japanese and Chinese. What is written always reads back as the same blocks; `write_body` checks it.
"""

from cms.bundle.markdown.read import read_body
from cms.bundle.markdown.write import write_body

__all__ = ["read_body", "write_body"]
