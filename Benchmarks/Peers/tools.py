"""What each tool is asked to do: a function that takes a list of texts and gives a list of results.

The import of a tool is a part of its start, so every function is made by a function that imports.
"""

from __future__ import annotations

from collections.abc import Callable

Work = Callable[[list[str]], list[str]]


def pyvi() -> Work:
    from pyvi import ViTokenizer

    return lambda lines: [ViTokenizer.tokenize(line) for line in lines]


def _spacy(**tokenizer: bool) -> Work:
    import spacy

    tokenizer = spacy.blank("vi", config={"nlp": {"tokenizer": tokenizer}})
    return lambda lines: [" ".join(token.text.replace(" ", "_") for token in tokenizer(line)) for line in lines]


def spacy_pyvi() -> Work:
    return _spacy()


def spacy_alone() -> Work:
    return _spacy(use_pyvi=False)


def spacy_viettext() -> Work:
    from viettext.compat import pyvi

    pyvi.install()
    return _spacy()


def underthesea() -> Work:
    from underthesea import word_tokenize

    return lambda lines: [word_tokenize(line, format="text") for line in lines]


def trafilatura() -> Work:
    from trafilatura import extract

    return lambda pages: [extract(page, include_comments=False) or "" for page in pages]


def resiliparse() -> Work:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda pages: [extract_plain_text(page, main_content=True) for page in pages]


def justext() -> Work:
    from justext import get_stoplist
    from justext import justext as classify

    words = get_stoplist("Vietnamese")

    def run(pages: list[str]) -> list[str]:
        return ["\n".join(p.text for p in classify(page.encode(), words) if not p.is_boilerplate) for page in pages]

    return run


def readability() -> Work:
    from lxml.html import fromstring
    from readability import Document

    return lambda pages: [fromstring(Document(page).summary()).text_content() for page in pages]


def dateparser() -> Work:
    from dateparser.search import search_dates

    return lambda lines: [str(search_dates(line, languages=["vi"])) for line in lines]


def pyicu() -> Work:
    from icu import Normalizer2

    form = Normalizer2.getNFCInstance()
    return lambda lines: [form.normalize(line) for line in lines]


def unicodedata() -> Work:
    from unicodedata import normalize

    return lambda lines: [normalize("NFC", line) for line in lines]


def num2words() -> Work:
    from num2words import num2words as spell

    return lambda numbers: [spell(int(number), lang="vi") for number in numbers]
