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
from importlib.machinery import ModuleSpec

from .. import segment, words as find_words


class _Model:
    """Labels syllables, as pyvi's model does: B_W begins a word, I_W goes on with it."""

    @staticmethod
    def predict(sentences: list[list[str]]) -> list[list[str]]:
        """The labels of each sentence's syllables."""
        # One text a sentence, its syllables a space apart: one goes on with a word where that space is in it.
        joined = segment([" ".join(syllables) for syllables in sentences])
        return [_labels(syllables, words) for syllables, words in zip(sentences, joined)]


def _labels(syllables: list[str], words: str) -> list[str]:
    labels = ["B_W"] * len(syllables)
    place = 0
    for index, syllable in enumerate(syllables):
        if index and place < len(words):
            labels[index] = "I_W" if words[place] == "_" else "B_W"
            place += 1
        # A syllable that the library takes apart has spaces between its tokens.
        end = place + len(syllable)
        while (added := words.count(" ", place, end)) != end - place - len(syllable):
            end = place + len(syllable) + added
        place = end
    return labels


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
    """The words, their syllables joined by ``_``, and whether a space follows each."""
    found = find_words(text)
    follows = [text[word.end : word.end + 1].isspace() for word in found]
    return ["_".join(word.text.split()) for word in found], follows


ViTokenizer = types.ModuleType("pyvi.ViTokenizer", __doc__)
ViTokenizer.ViTokenizer = _ViTokenizer
ViTokenizer.tokenize = tokenize
ViTokenizer.spacy_tokenize = spacy_tokenize


def install() -> None:
    """From now on ``import pyvi`` gives this module."""
    module = types.ModuleType("pyvi", __doc__)
    # Who asks whether a package can be imported asks for its specification.
    module.__spec__ = ModuleSpec("pyvi", None)
    module.ViTokenizer = ViTokenizer
    module.__version__ = "0.1.1"
    sys.modules["pyvi"] = module
    sys.modules["pyvi.ViTokenizer"] = ViTokenizer
