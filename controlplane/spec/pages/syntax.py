"""EXO0xx: the text cannot be read."""

from typing import Final

from controlplane.spec.pages.page import Page

_SMALL: Final = """\
version: 0.0.1b
cluster:
  identifier: acme/small
  sla: 6h
  satellites:
    - uses: call-webhook
      identifier: tell
"""

PAGES: Final = (
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
