"""The index in Elasticsearch 8 or 9: one for all kinds and languages, of tokens of ours that white space parts."""
