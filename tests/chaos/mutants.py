"""Control planes that are broken on purpose: what each forgets, as a change of its source text.

The sources stay as they are: a child process changes the text while it imports it.
"""

from dataclasses import dataclass

_STORAGE = "controlplane.adapters.storage"


@dataclass(frozen=True, slots=True)
class Change:
    """`before` becomes `after` in a module that has it exactly once."""

    module: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault and how it is made; `store` is where the harness looks for it."""

    name: str
    changes: tuple[Change, ...]
    store: str = "postgres"


def _storage(module: str, before: str, after: str) -> Change:
    return Change(f"{_STORAGE}.{module}", before, after)


_FENCE = "block.status = 1 and block.claim = fence.claim and block.owner = :owner"
_COMMIT = """            ended = await self.database.write(body)
        except StaleError"""
_UNCLAIM = 'tx.changed(UNCLAIM, {"lost": [(block,) for block in lost]}, owner=owner)'

MUTANTS = (
    Mutant("no fence", (_storage("write", _FENCE, "block.owner = :owner or 1 = 1"),)),
    Mutant(
        "no claim compared",
        (_storage("write", _FENCE, "block.status = 1 and block.owner = :owner"),),
    ),
    Mutant(
        "no owner compared",
        (
            _storage(
                "write",
                _FENCE,
                "block.status = 1 and block.claim = fence.claim and "
                "(block.owner = :owner or 1 = 1)",
            ),
        ),
    ),
    Mutant(
        "fences that do not hold are passed over",
        (_storage("write", "    if len(held) < len(fences):", "    if not held:"),),
    ),
    Mutant(
        "nothing is reaped",
        (_storage("claims", "where status = 1 and not exists", "where status = 9 and not exists"),),
        "sqlite",
    ),
    Mutant(
        "leases never end",
        (
            _storage("claims", "block.owner and worker.until_ms > {now_ms})", "block.owner)"),
            _storage("claims", "where until_ms <= {now_ms}", "where until_ms <= 0"),
        ),
        "sqlite",
    ),
    Mutant(
        "a process claims without a lease",
        (
            _storage(
                "claims",
                "and exists (select 1 from worker where id = :owner and until_ms > {now_ms})",
                "",
            ),
        ),
    ),
    Mutant("a claim whose answer got lost is kept", (_storage("claims", _UNCLAIM, "pass"),)),
    Mutant(
        "children are inserted in a second transaction",
        (
            _storage(
                "commit",
                _COMMIT,
                """            children, commands.blocks = commands.blocks, []
            ended = await self.database.write(body)
            later = Commands(blocks=children)
            await self.database.write(lambda tx: write(tx, later, None, now_ms, conclude))
        except StaleError""",
            ),
        ),
    ),
    Mutant(
        "counters have a transaction of their own",
        (
            _storage("commit", "import StaleError, write", "import StaleError, add_counts, write"),
            _storage(
                "commit",
                _COMMIT,
                """            await self.database.write(lambda tx: add_counts(tx, commands.counts))
            ended = await self.database.write(body)
        except StaleError""",
            ),
            _storage(
                "write",
                "    add_counts(tx, commands.counts)",
                "    if owner is None:\n        add_counts(tx, commands.counts)",
            ),
        ),
    ),
    Mutant(
        "barriers are not moved",
        (_storage("write", "move_barriers(tx, commands.barriers, now_ms)", ""),),
        "sqlite",
    ),
    Mutant(
        "a barrier opens one item too early",
        (
            _storage(
                "write",
                "status = case when block.pending + moved.delta = 0 then 0 else 2 end",
                "status = case when block.pending + moved.delta <= 1 then 0 else 2 end",
            ),
        ),
        "sqlite",
    ),
    Mutant(
        "joins do not learn of their inputs",
        (_storage("write", '"gathered", sorted(commands.gathers)', '"gathered", []'),),
        "sqlite",
    ),
    Mutant(
        "results are taken after a cancel",
        (
            _storage("write", "and status = 'running' order by id", "order by id"),
            _storage("write", "case when run.status = 'running' then", "case when 1 = 1 then"),
            _storage(
                "cancellation",
                "run = :run and status in (0, 1, 2)",
                "run = :run and status in (0, 2)",
            ),
        ),
    ),
    Mutant(
        "output ids are used again",
        (_storage("database", "sequence.next_id + :count", "sequence.next_id + :count / 2"),),
    ),
    Mutant(
        "a result is let go of before it is committed",
        (
            Change(
                "controlplane.execution.settlement",
                "self._queue.put_nowait(_Group(group, items, first.alone))\n            raise",
                "raise",
            ),
        ),
    ),
    Mutant(
        "a start is acknowledged before it is committed",
        (
            _storage(
                "commit",
                "for run, _ in runs]\n\n        return await self.database.write(body)",
                """for run, _ in runs]

        try:
            return await self.database.write(body)
        except UnavailableError:
            return [run.uid for run, _ in runs]""",
            ),
            _storage(
                "commit",
                "from typing import Final",
                "from typing import Final\nfrom controlplane.domain.errors import UnavailableError",
            ),
        ),
    ),
    Mutant(
        "a stale result takes a good one along",
        (
            Change(
                "controlplane.execution.settlement",
                "return block.run, block.stage, block.lo, block.claim",
                "return block.run, block.stage, block.lo, 0",
            ),
            Change(
                "controlplane.execution.settlement",
                "stale = set(done.stale)",
                "stale = {(*each[:3], 0) for each in done.stale}",
            ),
        ),
    ),
    Mutant(
        "every process goes by a clock of its own",
        (
            Change(
                "controlplane.execution.process",
                "if abs(ahead_ms - self._ahead_ms) > _JITTER_MS:",
                "if not ahead_ms:",
            ),
        ),
    ),
    Mutant(
        "the same start is another run",
        (
            _storage(
                "commit", "None if run.identity is None else printable(run.identity)", "run.uid"
            ),
        ),
    ),
)


POOL_OF_ONE = Mutant(
    "pool of one",
    (
        _storage("postgres", "pool_size=8", "pool_size=1"),
        _storage("postgres", "max_overflow=8", "max_overflow=0"),
    ),
)
"""No mutant, but what an operator may well set: it has to work."""


def named(name: str) -> Mutant:
    return next(each for each in (*MUTANTS, POOL_OF_ONE) if each.name == name)


def mutated(name: str, module: str, source: str) -> str:
    """Return the source of a module as the mutant has it.

    Raises:
        ValueError: the module reads differently from what the mutant was made for.
    """
    for change in named(name).changes:
        if change.module != module:
            continue
        if source.count(change.before) != 1:
            raise ValueError(f"{name}: {module} reads differently now: {change.before!r}")
        source = source.replace(change.before, change.after)
    return source
