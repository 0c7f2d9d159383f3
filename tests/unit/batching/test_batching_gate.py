from controlplane.batching.circuit_breaker import FAILURES, Gate, admitted, answered, busy, silent


def test_an_open_gate_admits_every_slot() -> None:
    assert admitted(Gate(), 4, 0) == 4


def test_a_busy_satellite_is_left_alone_and_then_tried_with_one_batch() -> None:
    gate = busy(Gate(), 5_000, 100)
    assert [admitted(gate, 4, at) for at in (100, 5_099, 5_100)] == [0, 0, 1]
    assert admitted(answered(gate), 4, 5_100) == 4


def test_what_it_asks_for_is_bounded_below_and_above() -> None:
    assert busy(Gate(), 0, 0).shut_until_ms == 1_000
    assert busy(Gate(), 10**9, 0).shut_until_ms == 300_000


def test_silence_shuts_the_gate_after_some_and_longer_every_time() -> None:
    gate, waits = Gate(), list[int]()
    for _ in range(FAILURES + 8):
        gate = silent(gate, 0)
        waits.append(gate.shut_until_ms)
    assert (
        waits == [0] * (FAILURES - 1) + [1_000, 2_000, 4_000, 8_000, 16_000, 32_000] + [60_000] * 3
    )


def test_one_result_in_between_starts_the_count_anew() -> None:
    gate = Gate()
    for _ in range(10 * FAILURES):
        gate = silent(gate, 0) if gate.failures < FAILURES - 1 else answered(gate)
    assert gate.shut_until_ms == 0
