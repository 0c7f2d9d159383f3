"""EXO3xx types and sense, EXO4xx safety, EXO5xx cost and SLA; and codes of operations."""

from typing import Final

from controlplane.spec.pages.page import Page

_MODEL: Final = """\
satellites:
  - uses: deepseek-r1-distrill-llama-70b
    identifier: model
    input: {prompt: Hello}
    config:
"""
_MOVE: Final = """\
satellites:
  - uses: move-to-s3
    identifier: move
    config: {origin-bucket: reports, destination-bucket: """
_CALL: Final = "satellites:\n  - uses: call-webhook\n    identifier: tell\n"
_SECRET: Final = _CALL + "    config: {url: '${{ secrets.WEBHOOK_URL }}'}\n"

PAGES: Final = (
    Page(
        "EXO301",
        "a key that the satellite does not take",
        "The satellite publishes the schema of its config and input, and the key is not in it.",
        _MODEL + "      temprature: 0.5\n",
        _MODEL + "      temperature: 0.5\n",
    ),
    Page(
        "EXO302",
        "a key that the satellite needs",
        "The satellite's schema requires the key in its config or input.",
        "satellites:\n  - uses: get-files-from-s3\n    identifier: files\n",
        "satellites:\n  - uses: get-files-from-s3\n    identifier: files\n"
        "    config: {bucket: reports}\n",
    ),
    Page(
        "EXO303",
        "a value that the satellite does not take",
        "The value is written down here and does not fit the satellite's schema. Values of "
        "expressions are checked when they are there.",
        _MODEL + "      temperature: warm\n",
        _MODEL + "      temperature: 0.5\n",
    ),
    Page(
        "EXO304",
        "an output schema that cannot be read",
        "An output schema is a JSON Schema, or the shorthand: an object whose values are names of "
        "types. A comma may be too many; brackets and quotes have to fit.",
        _MODEL + '      output-schema: |\n        { "company": string, "revenue": number\n',
        _MODEL + '      output-schema: |\n        { "company": string, "revenue": number, }\n',
    ),
    Page(
        "EXO310",
        "moved to where it came from",
        "Origin and destination of the move are the same bucket, so it may be that one of them was "
        "meant to be another.",
        _MOVE + "reports}\n",
        _MOVE + "reports-failed}\n",
        error=False,
    ),
    Page(
        "EXO311",
        "a larger batch than the satellite takes",
        "The satellite publishes how many items it takes at once; batches have that many.",
        _MODEL.replace("    config:\n", "    batch: 500\n"),
        _MODEL.replace("    config:\n", "    batch: 10\n"),
        error=False,
    ),
    Page(
        "EXO410",
        "secrets in clear",
        "The values stand in the file. The control plane moves them to its vault and keeps "
        "references only, but the file keeps them: in the repository, in backups, on screens. Set "
        "them with `exo secrets set` and write their names only.",
        'secrets:\n  - WEBHOOK_URL: "https://example.org/hook/83c1"\n' + _SECRET,
        "secrets:\n  - WEBHOOK_URL\n" + _SECRET,
        error=False,
    ),
    Page(
        "EXO411",
        "a secret that is a name at the same time",
        "The value of the secret is also an identifier or a key of the document, which others "
        "read. It could not leave the text without changing what the document means.",
        "identifier: acme/hunter-of-2026\nsecrets:\n  - WEBHOOK_URL: hunter-of-2026\n" + _SECRET,
        "identifier: acme/reports\nsecrets:\n  - WEBHOOK_URL: hunter-of-2026\n" + _SECRET,
    ),
    Page(
        "EXO501",
        "a delay that outlasts the sla",
        "The delay alone takes as long as the whole run may, so the deadline cannot be kept.",
        "sla: 6h\n" + _CALL + "    delay: 7h\n",
        "sla: 6h\n" + _CALL + "    delay: 7m\n",
        error=False,
    ),
)
"""Pages of EXO3xx to EXO5xx."""

OPERATION_PAGES: Final = (
    Page(
        "EXO100",
        "the document has errors",
        "Nothing was stored. The diagnostics beside this error say what and where.",
    ),
    Page(
        "EXO207",
        "a satellite that is not deployed",
        "The catalogue knows its manifest, but no image of it was registered, so nothing can run "
        "it. Items wait until `exo deploy satellite FOLDER` has brought it there.",
    ),
    Page("EXO900", "an error without a page of its own", "Its message says what to do."),
    Page(
        "EXO901",
        "no key, or not the right one",
        "Send `Authorization: Bearer KEY` or `x-api-key: KEY` with a key of the project.",
    ),
    Page(
        "EXO903",
        "not available",
        "The database or the disk cannot take it now. Nothing was done; try again.",
    ),
    Page("EXO904", "not found", "There is nothing of that name in the project."),
    Page(
        "EXO909",
        "a conflict",
        "It exists already, or has changed since it was read. Read it again, then decide.",
    ),
    Page(
        "EXO912",
        "another version",
        "`If-Match` names a version that is no longer the current one. Read it again.",
    ),
    Page("EXO922", "a value that the call does not take", "The message says which and why."),
)
"""Pages of the errors of operations; no document raises them by itself."""
