import pytest
from hypothesis import given
from hypothesis import strategies as st

from controlplane.compiler.fix import fix
from controlplane.compiler.parse import parse
from controlplane.compiler.reader import read

CLUSTER = """\
version: 0.0.1b # the grammar
cluster:
  identifier: acme/small
  sla: 6h
  # the steps
  satellites:
    - name: Files # where from
      uses: get-files-from-s3
      identifier: files
      config:
        bucket: reports
    - name: Tell
      uses: call-webhook
      identifier: tell
  failure:
    satellites:
      - uses: call-webhook
        identifier: alert
        input: ${{ satellites.files.output.error }} ${{ satellites.alert.output.error }}
"""
MENDED = CLUSTER.replace("satellites.files.output.error", "failure.error")


def faults(text: str) -> list[str]:
    node, broken = read(text.encode())
    if node is None:
        return [each.code for each in broken]
    return [each.code for each in (*broken, *parse(node)[1])]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("satellites:\n    -", "satelites:\n    -"),
        ("bucket: reports\n", "bucket: reports\n      maxItems: 5\n"),
        ("identifier: tell", "identifer: tell"),
        ("    - name: Tell", "     - name: Tell"),
        ("      uses: get-files-from-s3", "        uses: get-files-from-s3"),
        ("  sla: 6h", "\tsla: 6h"),
    ],
)
def test_a_slip_is_mended_and_everything_else_stays_as_it_was(wrong: str, right: str) -> None:
    broken = CLUSTER.replace(wrong, right)
    assert faults(broken)
    mended = fix(broken.encode()).decode()
    assert faults(mended) == []
    for comment in ("# the grammar", "# the steps", "# where from"):
        assert comment in mended
    assert fix(mended.encode()).decode() == mended


def test_only_the_error_of_a_main_satellite_is_the_error_of_the_failure() -> None:
    assert fix(CLUSTER.encode()).decode() == MENDED


@pytest.mark.parametrize(
    "text",
    [
        MENDED,
        "a: [",
        "a: x: y",
        CLUSTER.replace("satellites.files", "satellites.nothing").replace("sla", "salt-lake"),
        MENDED.replace("  sla: 6h", "  sla: 6h\n  sl: 7h"),
        "",
    ],
)
def test_what_cannot_be_mended_without_guessing_stays_byte_for_byte(text: str) -> None:
    assert fix(text.encode()) == text.encode()


def test_a_byte_order_mark_and_bytes_that_are_no_text_survive() -> None:
    assert fix(b"\xef\xbb\xbf" + CLUSTER.encode()) == b"\xef\xbb\xbf" + MENDED.encode()
    assert fix(b"\xff\xfe") == b"\xff\xfe"


@given(st.data())
def test_mending_any_damaged_text_never_makes_it_worse_and_is_done_at_once(
    data: st.DataObject,
) -> None:
    rows = CLUSTER.splitlines()
    row = data.draw(st.integers(0, len(rows) - 1))
    shift = data.draw(st.integers(-3, 3))
    rows[row] = " " * shift + rows[row] if shift > 0 else rows[row][-shift:]
    damaged = "\n".join(rows)
    mended = fix(damaged.encode())
    assert len(faults(mended.decode())) <= len(faults(damaged))
    assert fix(mended) == mended
