"""Files that go out to other people's programs and come back: the glossary, and texts for outside translators (W3).

A file is applied as a whole or not at all. What is wrong with it is said line by line.
"""
