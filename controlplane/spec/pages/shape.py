"""EXO1xx: the text can be read, but is no cluster."""

from typing import Final

from controlplane.spec.pages.page import Page

_STAGE: Final = "satellites:\n  - uses: call-webhook\n    identifier: tell\n"

PAGES: Final = (
    Page(
        "EXO101",
        "unknown key",
        "The key is none that stands here. kebab-case and snake_case are both read; a key that is "
        "near to one that is missing is read as that one, so that the other faults show too. "
        "`exo validate --fix` renames it.",
        "titel: Reports\n",
        "title: Reports\n",
    ),
    Page(
        "EXO102",
        "a key is missing",
        "`version`, `cluster`, and in it `identifier`, `sla` and `satellites` have to be there, "
        "and `uses` in each satellite. The sla has no default because it decides what a run costs.",
        "version: 0.0.1b\ncluster:\n  identifier: acme/small\n  " + _STAGE.replace("\n", "\n  "),
        "sla: 24h\n",
    ),
    Page(
        "EXO103",
        "a value of the wrong type",
        "The message says what is wanted and what YAML has made of the value. Words like `yes` and "
        "`on` are texts in YAML 1.2; `12` is a number until it is quoted.",
        "title: 2026\n",
        'title: "2026"\n',
    ),
    Page(
        "EXO104",
        "unknown version",
        "`version` names the grammar of the document; there is one, 0.0.1b.",
        "version: 2\n".replace("2", "0.0.2")
        + "cluster:\n  identifier: acme/small\n  sla: 6h\n  "
        + _STAGE.replace("\n", "\n  "),
        "version: 0.0.1b\ncluster:\n  identifier: acme/small\n  sla: 6h\n  "
        + _STAGE.replace("\n", "\n  "),
    ),
    Page(
        "EXO105",
        "not an identifier",
        "A cluster is `project/name` (or `cluster/project/name`), a satellite `project/name` (or "
        "`satellite/project/name`, or its bare name if its project is exospherehost). Parts have "
        "letters, digits, `-`, `_` and `.`.",
        "identifier: reports\n",
        "identifier: acme/reports\n",
    ),
    Page(
        "EXO106",
        "two satellites with one identifier",
        "Expressions, `needs` and `joins` name satellites by their identifiers, so these are "
        "unique in the whole document, the failure and log branches included.",
        _STAGE + "  - uses: call-webhook\n    identifier: tell\n",
        _STAGE + "  - uses: call-webhook\n    identifier: tell-again\n",
    ),
    Page(
        "EXO107",
        "an sla that cannot be kept",
        "An sla is the longest time that a run may take. 0 is none; `now` waits for nothing and "
        "sets no deadline.",
        "sla: 0s\n",
        "sla: now\n",
    ),
    Page(
        "EXO108",
        "not a cron expression",
        "Five fields: minute, hour, day of the month, month, day of the week. An expression that "
        "never fires, such as February 31, is refused too.",
        'trigger:\n  cron: "61 0 * * *"\n',
        'trigger:\n  cron: "1 0 * * *"\n',
    ),
    Page(
        "EXO109",
        "not a trigger",
        "A trigger is `api-call`, `cron` (with `timezone`) or `event` (with type, source, "
        "subject-prefix, subject-suffix or s3), or a list of them. Without one, a cluster is "
        "started by API calls.",
        "trigger: hourly\n",
        'trigger:\n  - api-call\n  - cron: "0 * * * *"\n    timezone: Europe/Berlin\n',
    ),
    Page(
        "EXO110",
        "not a duration",
        "Durations have a unit: 500ms, 30s, 1h30m, 6h, 1d, or ISO 8601 such as PT6H. Months and "
        "years are refused, because their length is not fixed.",
        "sla: 6 hours\n",
        "sla: 6h\n",
    ),
    Page(
        "EXO111",
        "out of range",
        "The number is outside of what is allowed here, which the message says.",
        "retries: -1\n",
        "retries: 0\n",
    ),
    Page(
        "EXO112",
        "a reserved identifier",
        "`joins: run` waits for the whole run and `needs: trigger` means its entry, so no "
        "satellite may be called `run` or `trigger`.",
        "satellites:\n  - uses: call-webhook\n    identifier: run\n",
        "satellites:\n  - uses: call-webhook\n    identifier: run-step\n",
    ),
    Page(
        "EXO113",
        "a satellite without an identifier",
        "It gets one from its name, or from what it uses. Expressions that refer to it break as "
        "soon as the name changes, so write the identifier down.",
        "satellites:\n  - name: Tell everyone\n    uses: call-webhook\n",
        "satellites:\n  - name: Tell everyone\n    identifier: tell-everyone\n"
        "    uses: call-webhook\n",
        error=False,
    ),
)
"""Pages of EXO1xx."""
