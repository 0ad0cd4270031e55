"""Texts of Python and of Arrow to the C functions and back."""

from __future__ import annotations

import codecs
import ctypes
from array import array
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from ._library import INVALID_TEXT, Call, Result, Strings

if TYPE_CHECKING:
    import pyarrow


class TextError(ValueError):
    """A text is not what it should be; ``index`` is its place in the batch (0 for a single text)."""

    def __init__(self, index: int, message: str) -> None:
        super().__init__(f"item {index}: {message}")
        self.index = index
        self.message = message


def options(**values: object) -> str:
    """The options of a call: what is ``None`` is left to the library."""
    lines = []
    for name, value in values.items():
        many = value if isinstance(value, (list, tuple)) else [value]
        for one in many:
            if one is None:
                continue
            text = {True: "yes", False: "no"}[one] if isinstance(one, bool) else str(one)
            if "\n" in text or "\r" in text:
                raise ValueError(f"{name}: expected one line, found {text!r}")
            lines.append(f"{name}={text}")
    return "\n".join(lines)


# Half a surrogate pair is no text. One ill-formed byte stands for it, so that the library says so and offsets in code
# points stay right; in a page, which could then be taken for another encoding, it is U+FFFD from the start.
codecs.register_error("viettext.text", lambda error: (b"\xff" * (error.end - error.start), error.end))
codecs.register_error("viettext.page", lambda error: ("\ufffd".encode() * (error.end - error.start), error.end))
_PAGES = ("strip", "analyze")


def _encode(text: str | bytes | None, surrogates: str) -> bytes:
    if isinstance(text, str):
        return text.encode("utf-8", surrogates)
    if text is None:
        return b""
    if isinstance(text, bytes):
        return text
    raise TypeError(f"expected str, bytes or None in the list, found {type(text).__name__}")


def _strings(texts: Sequence[str | bytes | None], surrogates: str) -> tuple[Strings, list[object]]:
    """The texts in Arrow's layout, and what must live as long as it is read."""
    encoded = [_encode(text, surrogates) for text in texts]
    data = b"".join(encoded)
    offsets = array("q", accumulate(map(len, encoded), initial=0))
    validity = None
    if any(text is None for text in texts):
        validity = bytearray((len(texts) + 7) // 8)
        for index, text in enumerate(texts):
            if text is not None:
                validity[index >> 3] |= 1 << (index & 7)
    buffer = (ctypes.c_uint8 * len(validity)).from_buffer(validity) if validity is not None else None
    strings = Strings(
        count=len(texts),
        first=0,
        offset_width=64,
        offsets=offsets.buffer_info()[0],
        data=ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p),
        validity=ctypes.addressof(buffer) if buffer is not None else None,
    )
    return strings, [data, offsets, validity, buffer]


def _raise_first_error(result: Result) -> None:
    codes = array("i", ctypes.string_at(result.codes, result.strings.count * ctypes.sizeof(ctypes.c_int32)))
    if INVALID_TEXT in codes:
        index = codes.index(INVALID_TEXT)
        raise TextError(index, _slices(result.messages)[index].decode())


def _slices(strings: Strings) -> list[bytes]:
    if strings.count == 0:
        return []
    offset = ctypes.c_int64 if strings.offset_width == 64 else ctypes.c_int32
    bounds = list((offset * (strings.count + 1)).from_address(strings.offsets))
    data = ctypes.string_at(strings.data, bounds[-1])
    return [data[start:end] for start, end in zip(bounds, bounds[1:])]


def run_list(name: str, texts: Sequence[str | bytes | None], options: str) -> list[str | None]:
    """What the function makes of each text; ``None`` stays ``None``."""
    strings, kept = _strings(texts, "viettext.page" if name in _PAGES else "viettext.text")
    call = Call(name, strings, options)
    del kept
    _raise_first_error(call.result)
    return [
        None if text is None else slice.decode()
        for text, slice in zip(texts, _slices(call.result.strings))
    ]


def _is_wide(kind: pyarrow.DataType) -> bool:
    import pyarrow as pa

    return pa.types.is_large_string(kind) or pa.types.is_large_binary(kind)


def run_arrow(name: str, texts: pyarrow.Array, options: str) -> pyarrow.Array:
    """What the function makes of a column. Neither the column nor the result is copied."""
    import pyarrow as pa

    wide = _is_wide(texts.type)
    if not wide and not (pa.types.is_string(texts.type) or pa.types.is_binary(texts.type)):
        if pa.types.is_string_view(texts.type) or pa.types.is_dictionary(texts.type):
            return run_arrow(name, texts.cast(pa.string()), options)
        raise TypeError(f"expected a column of strings or bytes, found {texts.type}")
    validity, offsets, data = texts.buffers()
    strings = Strings(
        count=len(texts),
        first=texts.offset,
        offset_width=64 if wide else 32,
        offsets=offsets.address if offsets is not None else None,
        data=data.address if data is not None else None,
        validity=validity.address if validity is not None else None,
    )
    call = Call(name, strings, options)
    _raise_first_error(call.result)
    out = call.result.strings
    width = 8 if wide else 4
    size = (ctypes.c_int64 if wide else ctypes.c_int32).from_address(out.offsets + width * out.count).value
    # The buffers hold the call, so that it lives as long as they do.
    buffers = [
        pa.foreign_buffer(out.validity, (out.count + 7) // 8, call) if out.validity else None,
        pa.foreign_buffer(out.offsets, width * (out.count + 1), call),
        pa.foreign_buffer(out.data, size, call),
    ]
    return pa.Array.from_buffers(pa.large_string() if wide else pa.string(), out.count, buffers)


def is_arrow(value: object) -> bool:
    """Whether the value is a column of Arrow, without loading Arrow for those who have none."""
    return type(value).__module__.partition(".")[0] == "pyarrow"


def apply(name: str, texts: Any, options: str, jobs: int, read: Callable[[str], Any] | None = None) -> Any:
    """Does the function to one text, a list of texts or a column; ``read`` makes objects of what it writes."""
    if jobs < 1:
        raise ValueError(f"jobs: expected a whole number from 1 on, found {jobs}")
    if isinstance(texts, (str, bytes)):
        (result,) = run_list(name, [texts], options)
        return read(result) if read else result
    arrow = is_arrow(texts)
    if arrow:
        import pyarrow as pa

        if isinstance(texts, pa.ChunkedArray):
            kind = pa.large_string() if _is_wide(texts.type) else pa.string()
            return pa.chunked_array([apply(name, chunk, options, jobs) for chunk in texts.chunks], type=kind)
    elif not isinstance(texts, (list, tuple)):
        raise TypeError(f"expected str, bytes, a list of these or a pyarrow column, found {type(texts).__name__}")
    run = run_arrow if arrow else run_list
    parts = _parts(len(texts), jobs)

    def run_part(part: tuple[int, int]) -> Any:
        start, end = part
        try:
            return run(name, texts[start:end], options)
        except TextError as error:
            raise TextError(start + error.index, error.message) from None

    if len(parts) == 1:
        found = [run_part(parts[0])]
    else:
        with ThreadPoolExecutor(jobs) as pool:
            found = list(pool.map(run_part, parts))
    if arrow:
        return found[0] if len(found) == 1 else pa.concat_arrays(found)
    results = [text for part in found for text in part]
    return [None if text is None else read(text) for text in results] if read else results


def _parts(count: int, jobs: int) -> list[tuple[int, int]]:
    jobs = max(1, min(jobs, count))
    bounds = [count * job // jobs for job in range(jobs + 1)]
    return list(zip(bounds, bounds[1:]))
