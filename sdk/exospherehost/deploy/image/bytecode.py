"""Byte code that depends on the source and the version of Python alone.

Without it every start of a container compiles all that it imports, as a container's user may not
write beside the code. It is in the form that is never compared with the source (PEP 552), so no
time is in it, and in version 2 of marshal, which writes no references: where those stand depends on
what else the process that compiled has in memory.

It is for one minor version of Python and is written by a Python of that version; another patch
release may write other bytes. So an image with byte code is the same on every machine with the same
Python, one without it on every machine.
"""

import marshal
import sys
import warnings
from collections.abc import Iterable, Iterator
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path, PurePosixPath
from typing import Final

from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.oci.layers import Entry
from exospherehost.deploy.oci.platforms import Platform

_UNCHECKED: Final = (1).to_bytes(4, "little")
_MARSHAL_VERSION: Final = 2


def can_compile(platform: Platform) -> bool:
    """Return whether this Python writes byte code that the platform's reads."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    return sys.implementation.name == "cpython" and here == platform.python


def with_bytecode(entries: Iterable[Entry], platform: Platform, scratch: Path) -> Iterator[Entry]:
    """Return the entries, and the byte code of each that is Python, which lies in `scratch`.

    Raises:
        DeployError: this Python is not the platform's.
    """
    if not can_compile(platform):
        raise DeployError(
            f"Python {sys.version_info.major}.{sys.version_info.minor} writes no byte code for "
            f"Python {platform.python}",
            hint="run exo with the Python of the image, or build without byte code",
        )
    for number, entry in enumerate(entries):
        yield entry
        body = _compiled(entry) if entry.name.endswith(".py") and not entry.link else None
        if body is not None:
            path = scratch / f"{number}.pyc"
            path.write_bytes(body)
            yield Entry(_cached(entry.name), path)


def _compiled(entry: Entry) -> bytes | None:
    """Return the byte code of a file; None where it has none, as the import will tell."""
    source = entry.source if isinstance(entry.source, bytes) else _read(entry.source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # they are the concern of whoever wrote the file
            code = compile(source, f"/{entry.name}", "exec", dont_inherit=True, optimize=0)
        body = marshal.dumps(code, _MARSHAL_VERSION)
    except (SyntaxError, ValueError):
        return None
    return MAGIC_NUMBER + _UNCHECKED + source_hash(source) + body


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DeployError(f"{path} cannot be read", cause=error.strerror or "") from error


def _cached(name: str) -> str:
    """Return where Python looks for the byte code of a file."""
    path = PurePosixPath(name)
    return str(path.parent / "__pycache__" / f"{path.stem}.{sys.implementation.cache_tag}.pyc")
