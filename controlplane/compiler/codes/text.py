"""EXO0xx: the text cannot be read.

EXO1xx: the text can be read, but is no cluster.
"""

from typing import Final

from controlplane.compiler.codes.page import Page

_SMALL: Final = """\
version: 0.0.1b
cluster:
  identifier: acme/small
  sla: 6h
  satellites:
    - uses: call-webhook
      identifier: tell
"""

SYNTAX: Final = (
    Page(
        "EXO001",
        "this is not YAML",
        "The text breaks a rule of YAML at the place shown, and nothing behind it could be read. "
        "The message names the likely cause. `exo validate --fix` aligns lists whose dashes or "
        "keys stand in different columns.",
        "satellites:\n  - uses: call-webhook\n     identifier: tell\n",
        "satellites:\n  - uses: call-webhook\n    identifier: tell\n",
    ),
    Page(
        "EXO002",
        "not plain UTF-8 text",
        "Documents are UTF-8, with or without a byte order mark, and hold no control characters. "
        "Save the file as UTF-8; write a control character as an escape in double quotes.",
        "title: caf\x07\n",
        "title: café\n",
    ),
    Page(
        "EXO003",
        "too large or too deep",
        "A document has at most 1 MiB, 200,000 values and 64 levels. Limits keep a text from "
        "harming the process that reads it. Large values belong into files or objects that the "
        "cluster names.",
        "satellites:\n  - uses: call-webhook\n    identifier: tell\n    input: "
        + "[" * 65
        + "]" * 65
        + "\n",
        "satellites:\n  - uses: call-webhook\n    identifier: tell\n    input: [[]]\n",
    ),
    Page(
        "EXO004",
        "a tab",
        "YAML indents with spaces only. `exo validate --fix` replaces tabs.",
        "trigger:\n\tcron: '0 0 * * *'\n",
        "trigger:\n  cron: '0 0 * * *'\n",
    ),
    Page(
        "EXO005",
        "several documents",
        "One file holds one cluster. A line `---` begins another document.",
        _SMALL + "---\nversion: 0.0.1b\n",
        _SMALL,
    ),
    Page(
        "EXO006",
        "an alias that cannot be followed",
        "An alias `*name` repeats what an anchor `&name` above it marks. At most 100 are followed, "
        "none may hold itself, and what they make together is limited too.",
        "title: *name\n",
        "description: &name Reports\ntitle: *name\n",
    ),
    Page(
        "EXO007",
        "the same key twice",
        "Of two equal keys in one object one would be lost. `max-items` and `max_items` are the "
        "same key; a secret is declared once.",
        "title: Reports\ntitle: Quarterly reports\n",
        "title: Quarterly reports\n",
    ),
    Page(
        "EXO008",
        "a tag",
        "Tags such as `!!str` are not read: what a value means depends on how it is written. "
        "Quote what is to be text.",
        "title: !!str 2026\n",
        'title: "2026"\n',
    ),
    Page(
        "EXO009",
        "a key that is no text",
        "Keys are texts. A list or an object as a key, or no key at all, mostly comes from an "
        "expression without quotes after `{`, and a merge key `<<` takes an object only.",
        "satellites:\n  - uses: call-webhook\n    identifier: tell\n    input: {{ secrets.A }}\n",
        "satellites:\n  - uses: call-webhook\n    identifier: tell\n"
        "    input: ${{ trigger.kind }}\n",
    ),
    Page(
        "EXO010",
        "a number that JSON does not have",
        "Values travel as JSON, which has no infinity and nothing that is not a number. Quote it "
        "if it is meant as text.",
        "satellites:\n  - uses: call-webhook\n    identifier: tell\n    input: .inf\n",
        "satellites:\n  - uses: call-webhook\n    identifier: tell\n    input: '.inf'\n",
    ),
    Page(
        "EXO011",
        "an empty document",
        "There is nothing in the file but blanks and comments.",
        "# version: 0.0.1b\n",
        _SMALL,
    ),
    Page(
        "EXO012",
        "more faults than are shown",
        "At most 500 faults of one kind of check are shown; the message counts the others. Mend "
        "the first ones and look again.",
    ),
)
"""Pages of EXO0xx."""


_STAGE: Final = "satellites:\n  - uses: call-webhook\n    identifier: tell\n"

SHAPE: Final = (
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
