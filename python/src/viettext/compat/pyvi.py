"""What pyvi offers, over this library: ``ViTokenizer.tokenize`` and what spaCy's Vietnamese tokenizer calls.

>>> from viettext.compat.pyvi import ViTokenizer
>>> ViTokenizer.tokenize("Trường đại học bách khoa hà nội")
'Trường đại_học bách_khoa hà_nội'

:func:`install` makes ``import pyvi`` give this module, for programs that cannot be changed:

>>> import viettext.compat.pyvi
>>> viettext.compat.pyvi.install()
"""

from __future__ import annotations

import sys
import types

from .. import segment, words as find_words


class _Model:
    """Labels syllables, as pyvi's model does: B_W begins a word, I_W goes on with it."""

    @staticmethod
    def predict(sentences: list[list[str]]) -> list[list[str]]:
        """The labels of each sentence's syllables."""
        # One text a sentence, its syllables a space apart: a syllable that goes on begins inside a word.
        texts = [" ".join(syllables) for syllables in sentences]
        labels = []
        for syllables, found in zip(sentences, find_words(texts)):
            starts = {word.start for word in found}
            position = 0
            sentence = []
            for syllable in syllables:
                inside = position not in starts and any(w.start < position < w.end for w in _around(found, position))
                sentence.append("I_W" if inside else "B_W")
                position += len(syllable) + 1
            labels.append(sentence)
        return labels


def _around(words: tuple, position: int) -> tuple:
    """The word that could hold a position."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].start <= position:
            low = middle + 1
        else:
            high = middle
    return words[max(0, low - 1) : low]


class _ViTokenizer:
    """The class of the same name in pyvi, as far as others reach into it."""

    model = _Model()

    @staticmethod
    def sent2features(syllables: list[str], _is_training: bool = False) -> list[str]:
        """The syllables: the features are the model's own affair."""
        return syllables

    @staticmethod
    def tokenize(text: str) -> str:
        """Words separated by spaces, their syllables joined by ``_``."""
        return tokenize(text)


def tokenize(text: str) -> str:
    """Words separated by spaces, their syllables joined by ``_``. An underscore of the text stays one, as in pyvi."""
    return segment(text).replace("\uff3f", "_")


def spacy_tokenize(text: str) -> tuple[list[str], list[bool]]:
    """The words, and whether a space follows each."""
    found = find_words(text)
    follows = [text[word.end : word.end + 1].isspace() for word in found]
    return [word.text for word in found], follows


ViTokenizer = types.ModuleType("pyvi.ViTokenizer", __doc__)
ViTokenizer.ViTokenizer = _ViTokenizer
ViTokenizer.tokenize = tokenize
ViTokenizer.spacy_tokenize = spacy_tokenize


def install() -> None:
    """From now on ``import pyvi`` gives this module."""
    module = types.ModuleType("pyvi", __doc__)
    module.ViTokenizer = ViTokenizer
    module.__version__ = "0.1.1"
    sys.modules["pyvi"] = module
    sys.modules["pyvi.ViTokenizer"] = ViTokenizer
