"""EXO2xx: a name that leads nowhere.

EXO3xx types and sense, EXO4xx safety, EXO5xx cost and SLA; and codes of operations.
"""

from typing import Final

from controlplane.compiler.codes.page import Page

_TWO: Final = """\
satellites:
  - uses: get-files-from-s3
    identifier: files
    config: {bucket: reports}
  - uses: call-webhook
    identifier: tell
"""
_TOLD: Final = _TWO + "    config:\n      url: "
_FAILING: Final = (
    _TWO + "failure:\n  satellites:\n    - uses: call-webhook\n      identifier: alert\n"
)

REFERENCES: Final = (
    Page(
        "EXO201",
        "unknown satellite",
        "No satellite of that name is in the catalogue. `exo satellites` lists it.",
        "satellites:\n  - uses: exospherehost/call-webhok\n    identifier: tell\n",
        "satellites:\n  - uses: exospherehost/call-webhook\n    identifier: tell\n",
    ),
    Page(
        "EXO202",
        "unknown satellite of this cluster",
        "`needs`, `joins`, `failure.from` and expressions name satellites of the document by their "
        "identifiers. `needs` stays within its branch; the first satellite of the failure branch "
        "is opened by what has failed and needs nothing.",
        _TWO + "    needs: file\n",
        _TWO + "    needs: files\n",
    ),
    Page(
        "EXO203",
        "a circle",
        "Each of these satellites waits for another one of them, so none could ever start.",
        _TWO.replace("    config", "    needs: tell\n    config"),
        _TWO.replace("    config", "    needs: trigger\n    config"),
    ),
    Page(
        "EXO204",
        "an expression that cannot be read",
        "An expression is a path such as `satellites.files.output.file-path`, a literal, a "
        "function call, a comparison, or a default with `||`. A literal `${{` is written "
        "`${{ '${{' }}`.",
        _TOLD + "${{ satellites.files.output. }}\n",
        _TOLD + "${{ satellites.files.output.file-uri }}\n",
    ),
    Page(
        "EXO205",
        "nothing is called that",
        "Expressions read secrets, satellites, cluster, run, trigger and item, and failure in the "
        "failure branch.",
        _TOLD + "${{ secret.URL }}\n",
        _TOLD + "${{ secrets.URL }}\n",
    ),
    Page(
        "EXO206",
        "no such field",
        "cluster has identifier, title, sla and trigger; run has id and deadline; item has id and "
        "attempt; failure has satellite, error and attempts; of a satellite `output` can be read.",
        _TOLD + "${{ run.identifier }}\n",
        _TOLD + "${{ run.id }}\n",
    ),
    Page(
        "EXO210",
        "a secret that is not declared",
        "A secret is declared under cluster.secrets or stands in the project's vault when the "
        "document is submitted; otherwise nothing runs. Where no vault can be seen, as in `exo "
        "validate` without a server, this is a warning.",
        _TOLD + "${{ secrets.WEBHOOK_URL }}\n",
        "secrets:\n  - WEBHOOK_URL\n" + _TOLD + "${{ secrets.WEBHOOK_URL }}\n",
        error=False,
    ),
    Page(
        "EXO211",
        "a secret that nothing uses",
        "The fewer secrets a cluster holds, the less can leak. Remove it, or look for the place "
        "where another name was written.",
        "secrets:\n  - WEBHOOK_URL\n" + _TWO,
        "secrets:\n  - WEBHOOK_URL\n" + _TOLD + "${{ secrets.WEBHOOK_URL }}\n",
        error=False,
    ),
    Page(
        "EXO212",
        "a declared secret that the vault lacks",
        "A bare name under cluster.secrets says that the vault holds the value. It does not: set "
        "it with `exo secrets set PROJECT NAME`.",
        "secrets:\n  - LACKING_URL\n" + _TOLD + "${{ secrets.LACKING_URL }}\n",
        "secrets:\n  - WEBHOOK_URL\n" + _TOLD + "${{ secrets.WEBHOOK_URL }}\n",
    ),
    Page(
        "EXO220",
        "a satellite that does not come before",
        "An item sees the outputs it descends from: those of satellites before it on its own path. "
        "A satellite that joins gets the list of what it collects as its input.",
        _TWO.replace("reports", "'${{ satellites.tell.output.status }}'"),
        _TOLD + "${{ satellites.files.output.file-uri }}\n",
    ),
    Page(
        "EXO221",
        "a field that the satellite does not give",
        "The satellite publishes the schema of its outputs, and the field is not in it. `exo "
        "satellites` shows the schema.",
        _TOLD + "${{ satellites.files.output.file-pth }}\n",
        _TOLD + "${{ satellites.files.output.file-path }}\n",
    ),
    Page(
        "EXO222",
        "not every item comes from there",
        "The satellite is before this one on some paths only, so that some items have no such "
        "output and would fail. Give a default with `||`.",
        _FAILING + "      config: {url: '${{ satellites.files.output.file-uri }}'}\n",
        _FAILING + "      config: {url: '${{ satellites.files.output.file-uri || \"none\" }}'}\n",
        error=False,
    ),
    Page(
        "EXO223",
        "nothing has failed here",
        "`failure` tells what failed, why and after how many attempts. It is there under "
        "cluster.failure.satellites only.",
        _TOLD + "${{ failure.error }}\n",
        _FAILING + "      config: {url: '${{ failure.error }}'}\n",
    ),
    Page(
        "EXO224",
        "the output's error is read as the failure's",
        "In the failure branch `satellites.X.output.error` means `failure.error`: the error of the "
        "item that failed, wherever it failed. Write that; `exo validate --fix` does.",
        _FAILING + "      config: {url: '${{ satellites.files.output.error }}'}\n",
        _FAILING + "      config: {url: '${{ failure.error }}'}\n",
        error=False,
    ),
    Page(
        "EXO225",
        "a join that could never know that all is there",
        "A satellite that `joins` waits, for each output of the scope, until everything that comes "
        "of it has ended. So all that it needs has to stand behind the scope, on every path. "
        "`joins: run` waits for the whole run.",
        _TWO + "    joins: files\n",
        _TWO + "    joins: run\n",
    ),
)
"""Pages of EXO2xx."""


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

SENSE: Final = (
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

OPERATIONS: Final = (
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
