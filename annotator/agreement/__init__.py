"""How far people agree: on spans, words, events and relations, with what chance explains taken out."""
