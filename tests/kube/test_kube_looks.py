"""The parts of `exo doctor` that need no kube cluster at all."""

import asyncio
from collections.abc import Sequence

from exospherehost.doctor.checks import count_requested, run_check
from exospherehost.doctor.finding import Finding
from functions_runtime.contract import Json, JsonObject


def test_what_comes_first_in_a_pod_asks_for_itself_alone() -> None:
    def container(gpus: str) -> JsonObject:
        return {"resources": {"limits": {"nvidia.com/gpu": gpus}}}

    first: list[Json] = [container("3"), container("1")]
    together: list[Json] = [container("1"), container("1")]
    assert count_requested({"spec": {"initContainers": first, "containers": together}}) == 3
    assert count_requested({"spec": {"containers": together}}) == 2


def test_a_look_that_gets_no_answer_ends() -> None:
    async def never() -> Sequence[Finding]:
        await asyncio.Event().wait()
        return []

    [found] = asyncio.run(run_check("gpu", never(), 0.01))
    assert (found.name, found.state, found.detail) == ("gpu", "error", "no answer within 0 s")
