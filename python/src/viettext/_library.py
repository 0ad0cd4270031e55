"""The C functions of viettext.h, as ctypes sees them. ctypes gives up the interpreter lock while one runs."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

OK, REPLACED, INVALID_TEXT, INVALID_ARGUMENT, OVERFLOW = range(5)


class Strings(ctypes.Structure):
    """Texts in Arrow's layout."""

    _fields_ = [
        ("count", ctypes.c_int64),
        ("first", ctypes.c_int64),
        ("offset_width", ctypes.c_int32),
        ("offsets", ctypes.c_void_p),
        ("data", ctypes.c_void_p),
        ("validity", ctypes.c_void_p),
    ]


class Result(ctypes.Structure):
    """What a call gives."""

    _fields_ = [
        ("code", ctypes.c_int32),
        ("message", ctypes.c_char_p),
        ("strings", Strings),
        ("codes", ctypes.POINTER(ctypes.c_int32)),
        ("messages", Strings),
    ]


FUNCTIONS = ("normalize", "fold", "tokenize", "segment", "expressions", "strip", "analyze")


def _load() -> ctypes.CDLL:
    path = os.environ.get("VIETTEXT_LIBRARY") or Path(__file__).with_name("libviettext.so")
    library = ctypes.CDLL(str(path))
    library.viettext_version.restype = ctypes.c_char_p
    library.viettext_free.argtypes = [ctypes.POINTER(Result)]
    library.viettext_free.restype = None
    for name in FUNCTIONS:
        function = getattr(library, f"viettext_{name}")
        function.argtypes = [ctypes.POINTER(Strings), ctypes.c_char_p]
        function.restype = ctypes.POINTER(Result)
    return library


library = _load()


class Call:
    """A result that is held until nobody needs it."""

    def __init__(self, name: str, strings: Strings, options: str) -> None:
        self._pointer = getattr(library, f"viettext_{name}")(ctypes.byref(strings), options.encode())
        self.result: Result = self._pointer.contents
        if self.result.code != OK:
            message = self.result.message.decode()
            raise OverflowError(message) if self.result.code == OVERFLOW else ValueError(message)

    def __del__(self) -> None:
        if getattr(self, "_pointer", None):
            library.viettext_free(self._pointer)
            self._pointer = None
