"""Vietnamese text: normalisation, tokens, words, numbers, money, dates, and the article of a page.

Every function takes a text (``str``, or ``bytes`` of UTF-8), a list of texts, or a ``pyarrow`` column of strings, and
gives back the same shape. A column is neither copied nor turned into Python objects; functions that find objects give a
column of JSON for it. ``None`` stays ``None``. ``jobs`` is the number of threads; the interpreter lock is free while
they work.

>>> import viettext
>>> viettext.segment("Thanh Hóa đã thu hút được 180 dự án")
'Thanh_Hóa đã thu_hút được 180 dự_án'
>>> [e.value for e in viettext.expressions("Tổng vốn trên 15,6 tỷ USD, chiếm 82,5%.")]
['15600000000 USD', '82.5%']

Offsets count code points, as Python's strings do, unless ``offsets`` says ``utf8`` or ``utf16``. Ill-formed UTF-8
becomes U+FFFD; with ``errors="strict"`` it raises :class:`TextError`, which names the item.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from . import documents
from ._batches import TextError, apply, options
from ._library import library
from .documents import Article, Block, Document, Expression, Reading, Token, Word

__all__ = [
    "Article", "Block", "Document", "Expression", "Reading", "TextError", "Token", "Word",
    "analyze", "expressions", "fold", "normalize", "segment", "strip", "strip_text", "tokens", "tokenize", "words",
]

__version__: str = library.viettext_version().decode()


def normalize(
    texts: Any, *, form: str = "nfc", tone: str = "keep", repair: bool = False, errors: str = "replace", jobs: int = 1
) -> Any:
    """Text in a normalization form: ``nfc``, ``nfd``, ``nfkc`` or ``nfkd``.

    ``tone`` puts the marks of open oa, oe, uy where the ``old`` or the ``new`` custom has them; ``repair`` mends
    mojibake, wrong letters and invisible characters.

    >>> normalize("thuỷ", tone="old")
    'thủy'
    """
    return apply("normalize", texts, options(form=form.lower(), tone=tone, repair=repair, errors=errors), jobs)


def fold(texts: Any, *, errors: str = "replace", jobs: int = 1) -> Any:
    """Search keys: no diacritics, đ as d, lower case.

    >>> fold("Đường Nguyễn Huệ")
    'duong nguyen hue'
    """
    return apply("fold", texts, options(errors=errors), jobs)


def tokenize(texts: Any, *, errors: str = "replace", jobs: int = 1) -> Any:
    """Tokens, separated by spaces.

    >>> tokenize("Hơn 15,6 tỷ USD ở TP.HCM.")
    'Hơn 15,6 tỷ USD ở TP.HCM .'
    """
    return apply("tokenize", texts, options(format="text", errors=errors), jobs)


def tokens(texts: Any, *, offsets: str = "scalar", errors: str = "replace", jobs: int = 1) -> Any:
    """Tokens as objects.

    >>> tokens("Giá 50k")
    (Token(start=0, end=3, kind='word'), Token(start=4, end=7, kind='number'))
    """
    return apply("tokenize", texts, options(format="json", offsets=offsets, errors=errors), jobs, documents.tokens)


def segment(texts: Any, *, lexicon: Iterable[str] = (), errors: str = "replace", jobs: int = 1) -> Any:
    """Words, separated by spaces, their syllables joined by ``_``. ``lexicon`` holds words of your own.

    >>> segment("Nhà hàng có món bánh canh bột lọc", lexicon=["bánh canh bột lọc"])
    'Nhà_hàng có món bánh_canh_bột_lọc'
    """
    return apply("segment", texts, options(format="text", word=list(lexicon), errors=errors), jobs)


def words(
    texts: Any, *, lexicon: Iterable[str] = (), offsets: str = "scalar", errors: str = "replace", jobs: int = 1
) -> Any:
    """Words as objects.

    >>> words("dự án mới")
    (Word(start=0, end=5, text='dự án'), Word(start=6, end=9, text='mới'))
    """
    found = options(format="json", word=list(lexicon), offsets=offsets, errors=errors)
    return apply("segment", texts, found, jobs, documents.words)


def expressions(
    texts: Any,
    *,
    reference: str | None = None,
    policy: str | None = None,
    kinds: Iterable[str] | None = None,
    offsets: str = "scalar",
    errors: str = "replace",
    jobs: int = 1,
) -> Any:
    """Numbers, money, dates and times, as objects.

    ``reference`` is the moment that open dates are counted from, ``policy`` (``nearest``, ``past``, ``future``) which
    date is meant where the year is left open, ``kinds`` what is looked for.

    >>> expressions("chiều 25/11", reference="2025-11-20")[0].value
    '2025-11-25TAF'
    """
    found = options(
        reference=reference, policy=policy, kinds=",".join(kinds) if kinds is not None else None, offsets=offsets,
        errors=errors,
    )
    return apply("expressions", texts, found, jobs, documents.expressions)


def strip(pages: Any, *, input: str = "auto", offsets: str = "scalar", jobs: int = 1) -> Any:
    """The article of a page of HTML or text (``input``: ``auto``, ``html``, ``text``), as an object.

    A page that is ``bytes`` may be in any encoding.
    """
    return apply("strip", pages, options(input=input, format="json", offsets=offsets), jobs, documents.article)


def strip_text(pages: Any, *, input: str = "auto", format: str = "text", jobs: int = 1) -> Any:
    """The text of a page's article, or its Markdown (``format="markdown"``)."""
    return apply("strip", pages, options(input=input, format=format), jobs)


def analyze(
    pages: Any,
    *,
    input: str = "auto",
    reference: str | None = None,
    policy: str | None = None,
    offsets: str = "scalar",
    jobs: int = 1,
) -> Any:
    """The document of a page, as an object: article, sentences, tokens, words and expressions."""
    found = options(input=input, reference=reference, policy=policy, offsets=offsets)
    return apply("analyze", pages, found, jobs, documents.document)
