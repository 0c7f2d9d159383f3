"""The statements of a commit, each named for what it is for, with the index that serves it.

Where many rows are changed by key, what else has to hold stands in a `case`: a planner that knows
how few rows are, say, WAITING would go through the whole table for them instead, and keep to that
plan while the table grows.
"""

from typing import Final

from controlplane.adapters.storage.dialect import Statement

# Served by the primary keys of `run` and `block`.
FENCE: Final = Statement(
    """
    with held as materialized (
        select id from run
         where id in (select run from {fence}) and status = 'running' order by id {for_key_share}
    )
    update block
       set hi = fence.hi, status = fence.status, failures = fence.failures, cap = fence.cap,
           ready_ms = fence.ready_ms, due_ms = fence.due_ms, owner = null,
           cursor = fence.cursor, given = fence.given,
           ended_ms = case when fence.status >= 3 then cast(:now_ms as bigint) end
      from {fence}, held
     where block.run = fence.run and block.stage = fence.stage and block.lo = fence.lo
       and held.id = fence.run
       and case when block.status = 1 and block.claim = fence.claim and block.owner = :owner
                then true else false end
    returning block.run, block.stage, block.lo, block.claim
    """,
    fence="run bigint, stage int, lo bigint, claim int, hi bigint, status int, failures int, "
    "cap int, ready_ms bigint, due_ms bigint, cursor text, given bigint",
)

INSERT_SPANS: Final = Statement(
    """
    insert into output_span (run, stage, first_id, last_id, port, parent_lo, parent_hi)
    select run, stage, first_id, last_id, port, parent_lo, parent_hi from {span} where true
    """,
    span="run bigint, stage int, first_id bigint, last_id bigint, port int, parent_lo bigint, "
    "parent_hi bigint",
)

# A part of a block that was split started when the row did from which it was cut: the nearest
# before it. Served by the primary key.
INSERT_BLOCKS: Final = Statement(
    """
    insert into block (run, stage, lo, hi, status, joins, claim, failures, cap, pending, lane,
                       ready_ms, due_ms, opened_ms, cursor, given, started_ms, ended_ms)
    select run, stage, lo, hi, status, cast(joins as boolean), claim, failures, cap, pending, lane,
           ready_ms, due_ms, opened_ms, cursor, given,
           case when claim > 0 then (
               select part.started_ms from block as part
                where part.run = block_in.run and part.stage = block_in.stage
                  and part.lo < block_in.lo
                order by part.lo desc limit 1
           ) end,
           case when status >= 3 then cast(:now_ms as bigint) end
      from {block_in} where true
    """,
    block_in="run bigint, stage int, lo bigint, hi bigint, status int, joins int, claim int, "
    "failures int, cap int, pending bigint, lane int, ready_ms bigint, due_ms bigint, "
    "opened_ms bigint, cursor text, given bigint",
)

INSERT_GATHERS: Final = Statement(
    """
    insert into gather (run, join_stage, scope, first_id, last_id)
    select run, join_stage, scope, first_id, last_id from {gathered} where true
    """,
    gathered="run bigint, join_stage int, scope bigint, first_id bigint, last_id bigint",
)

# Served by the primary key.
MOVE_PENDING: Final = Statement(
    """
    update run set pending = run.pending + moved.delta
      from {moved}
     where run.id = moved.id and case when run.status = 'running' then true else false end
    returning run.id, run.pending
    """,
    moved="id bigint, delta bigint",
)

# A barrier that has opened stays open: only WAITING ones move. Served by the primary key.
MOVE_BARRIERS: Final = Statement(
    """
    update block
       set pending = block.pending + moved.delta,
           status = case when block.pending + moved.delta = 0 then 0 else 2 end,
           ready_ms = case when block.pending + moved.delta = 0 and block.ready_ms < :now_ms
                           then :now_ms else block.ready_ms end,
           due_ms = case when block.pending + moved.delta = 0 and block.ready_ms < :now_ms
                         then :now_ms else block.ready_ms end
      from {moved}
     where block.run = moved.run and block.stage = moved.stage and block.lo = moved.scope
       and case when block.status = 2 then true else false end
    """,
    moved="run bigint, stage int, scope bigint, delta bigint",
)

# Served by the primary key.
COUNT: Final = Statement(
    """
    insert into counter (run, stage, opened, succeeded, failed, pruned, retried, cancelled)
    select run, stage, opened, succeeded, failed, pruned, retried, cancelled
      from {change} where true
        on conflict (run, stage) do update
       set opened = counter.opened + excluded.opened,
           succeeded = counter.succeeded + excluded.succeeded,
           failed = counter.failed + excluded.failed,
           pruned = counter.pruned + excluded.pruned,
           retried = counter.retried + excluded.retried,
           cancelled = counter.cancelled + excluded.cancelled
    """,
    change="run bigint, stage int, opened bigint, succeeded bigint, failed bigint, pruned bigint, "
    "retried bigint, cancelled bigint",
)

INSERT_ATTEMPTS: Final = Statement(
    """
    insert into attempt (run, stage, item, claim, at_ms, code, error, retried)
    select run, stage, item, claim, cast(:now_ms as bigint), code, error, cast(retried as boolean)
      from {tried} where true
    """,
    tried="run bigint, stage int, item bigint, claim int, code text, error text, retried int",
)

ADD_USAGE: Final = Statement(
    """
    insert into usage (run, stage, name, amount)
    select run, stage, name, amount from {used} where true
        on conflict (run, stage, name) do update set amount = usage.amount + excluded.amount
    """,
    used="run bigint, stage int, name text, amount double precision",
)

# Served by the primary key.
COUNTS: Final = Statement(
    """
    select run, stage, opened, succeeded, failed, pruned, retried, cancelled
      from counter where run = :run order by stage
    """
)

# A run that ended in time or late says so for good, whether or not its timer came round.
END_RUN: Final = Statement(
    """
    update run
       set status = :status, ended_ms = :now_ms,
           sla_state = case when deadline_ms < :now_ms then 'breached' else 'on_track' end
     where id = :run and status = 'running'
    """
)
