"""The pictures of a bundle: files in images/, their texts in images/images.yaml, and drawn ones."""
