"""What the functions find, as typed objects. Ranges are half-open; their unit is what ``offsets`` of the call says."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of text that is one unit of writing."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word: one or more syllables with the space between them."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Another reading of an expression."""

    kind: str
    value: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Expression:
    """A number, an amount, a date or a time, with its value."""

    start: int
    end: int
    text: str
    kind: str
    value: str
    confidence: float
    modifier: str | None = None
    modifier_start: int | None = None
    modifier_end: int | None = None
    alternatives: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page, with its label and the reasons for it."""

    start: int
    end: int
    label: str
    kept: bool
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page."""

    title: str | None
    lead: str | None
    byline: tuple[str, ...]
    published: str | None
    modified: str | None
    site: str | None
    section: str | None
    tags: tuple[str, ...]
    captions: tuple[str, ...]
    language: str | None
    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A page, read."""

    article: Article
    reference: str | None
    sentences: tuple[tuple[int, int], ...]
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    expressions: tuple[Expression, ...]


def tokens(line: str) -> tuple[Token, ...]:
    """The tokens of a JSON object."""
    return tuple(Token(**token) for token in json.loads(line)["tokens"])


def words(line: str) -> tuple[Word, ...]:
    """The words of a JSON object."""
    return tuple(Word(**word) for word in json.loads(line)["words"])


def expressions(line: str) -> tuple[Expression, ...]:
    """The expressions of a JSON object."""
    return tuple(map(_expression, json.loads(line)["expressions"]))


def article(line: str) -> Article:
    """The article of a JSON object."""
    return _article(json.loads(line))


def document(line: str) -> Document:
    """The document of a JSON object."""
    members = json.loads(line)
    return Document(
        article=_article(members["article"]),
        reference=members["reference"],
        sentences=tuple((sentence["start"], sentence["end"]) for sentence in members["sentences"]),
        tokens=tuple(Token(**token) for token in members["tokens"]),
        words=tuple(Word(**word) for word in members["words"]),
        expressions=tuple(map(_expression, members["expressions"])),
    )


def _expression(members: dict) -> Expression:
    return Expression(
        start=members["start"],
        end=members["end"],
        text=members["text"],
        kind=members["kind"],
        value=members["value"],
        confidence=members["confidence"],
        modifier=members.get("modifier"),
        modifier_start=members.get("modifierStart"),
        modifier_end=members.get("modifierEnd"),
        alternatives=tuple(Reading(**reading) for reading in members["alternatives"]),
    )


def _article(members: dict) -> Article:
    many = {name: tuple(members[name]) for name in ("byline", "tags", "captions")}
    blocks = tuple(Block(**(block | {"reasons": tuple(block["reasons"])})) for block in members["blocks"])
    one = ("title", "lead", "published", "modified", "site", "section", "language", "text")
    return Article(**{name: members[name] for name in one}, **many, blocks=blocks)
