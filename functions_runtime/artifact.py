"""The type of fields that hold bytes by reference.

Apart from those who read and write them: what it needs of pydantic is slow to import, and a
satellite that has no such field does without.
"""

from typing import Annotated, TypeAlias

from pydantic import StringConstraints

Artifact: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^(artifact:sha256-[0-9a-f]{64}$|data:)")
]
"""Field type: the URI of bytes, as `Artifacts.put` gives it and `Artifacts.get` reads it."""
