"""Wheels of a few bytes, made on the spot, and locks that name them."""

import hashlib
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from pathlib import Path

METADATA = "Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
WHEEL = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n"
RUNTIME = ("cloudevents", "h11", "httpx2", "pydantic", "pyyaml")


class Wheelhouse:
    """A folder of wheels; `environment` lets pip look nowhere else."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self.environment = {
            **environment,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(folder),
            "PIP_CONFIG_FILE": "/dev/null",
        }

    def add(
        self, name: str, version: str = "1.0", tag: str = "py3-none-any", *, script: bool = False
    ) -> str:
        """Write a wheel; give its line of a lock."""
        stem = f"{name}-{version}"
        files = {
            f"{name}/__init__.py": f"VERSION = {version!r}\n",
            f"{stem}.dist-info/METADATA": METADATA.format(name=name, version=version),
            f"{stem}.dist-info/WHEEL": WHEEL.format(tag=tag),
        }
        if script:
            told = f"[console_scripts]\n{name} = {name}:VERSION\n"
            files[f"{stem}.dist-info/entry_points.txt"] = told
        return self._write(f"{stem}-{tag}.whl", f"{stem}.dist-info/RECORD", files, stem)

    def runtime_lock(self, *more: str) -> str:
        """Write wheels named as what the runtime needs; give the lock, with `more` lines."""
        return "".join([*(self.add(name) for name in RUNTIME), *more])

    def _write(self, file: str, record: str, files: dict[str, str], stem: str) -> str:
        path = self.folder / file
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in files.items():
                archive.writestr(name, text)
            lines = [
                f"{name},sha256={_record_hash(text)},{len(text)}" for name, text in files.items()
            ]
            archive.writestr(record, "\n".join([*lines, f"{record},,", ""]))
        name, _, version = stem.partition("-")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return f"{name}=={version} \\\n    --hash=sha256:{digest}\n"


def _record_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode()
