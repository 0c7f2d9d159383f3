"""The base class of config, input and output models."""

from pydantic import BaseModel, ConfigDict


def kebab(name: str) -> str:
    """Return the YAML spelling of a Python name: ``output_format`` → ``output-format``."""
    return name.strip("_").replace("_", "-")


class Model(BaseModel):
    """Model whose keys are kebab-case in YAML and JSON and snake_case in Python.

    Both spellings are read, kebab-case is written. Unknown keys are errors; a model that has to
    take what another satellite gives says ``class Input(Model, extra="ignore")``.
    """

    model_config = ConfigDict(
        alias_generator=kebab,
        populate_by_name=True,
        serialize_by_alias=True,
        extra="forbid",
    )
