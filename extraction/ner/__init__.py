"""Names in running text: persons, units, schools, majors, posts, ranks by a trained model, the rest by rules.

`extraction.ner.on_pages.names_in(span)` marks a stretch of a page; `extraction.ner.tagger.name_tagger()` marks text.
The environment's `SANLING_NAMES` chooses the model: `transformer` (ours, on onnxruntime), `spacy`, `rules` (none), or
`hf:DIR` (a Hugging Face directory on this machine, with the extra `train`).
"""
