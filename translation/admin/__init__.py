"""The screens of the admin for the glossary and for files that go to translators."""
