"""EXO2xx: a name that leads nowhere."""

from typing import Final

from controlplane.spec.pages.page import Page

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

PAGES: Final = (
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
