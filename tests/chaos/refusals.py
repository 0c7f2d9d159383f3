"""A Postgres that refuses by itself: real errors, raised by triggers, from the real server."""

import random

from tests.chaos.tables import Tables

# A sequence counts what is raised: it is not taken back with the transaction.
_INSTALL = (
    "create table chaos_refusal (code text, share float8)",
    "create sequence chaos_raised",
    """
    create function chaos_refuse() returns trigger language plpgsql as $$
    declare wanted record;
    begin
        select code, share into wanted from chaos_refusal limit 1;
        if found and random() < wanted.share then
            perform nextval('chaos_raised');
            raise exception using errcode = wanted.code, message = 'chaos';
        end if;
        return null;
    end $$
    """,
    *(
        f"create trigger chaos after insert or update on {table} "
        "for each statement execute function chaos_refuse()"
        for table in ("run", "block", "output", "log", "worker", "sequence")
    ),
    # This one is asked at COMMIT.
    """
    create constraint trigger chaos_late after insert or update on counter
        deferrable initially deferred for each row execute function chaos_refuse()
    """,
)
COLLISIONS = ("40001", "40P01")
REFUSALS = ("53300", "57014", "25006", "55P03")


def install(tables: Tables) -> None:
    """Put the triggers in place; they refuse nothing yet."""
    for statement in _INSTALL:
        tables.change(statement)


def refuse(tables: Tables, chance: random.Random, codes: tuple[str, ...]) -> None:
    code, share = chance.choice(codes), chance.choice([0.05, 0.2, 0.5])
    tables.change(f"insert into chaos_refusal values ('{code}', {share})")  # noqa: S608 - our own


def relent(tables: Tables) -> None:
    tables.change("delete from chaos_refusal")


def raised(tables: Tables) -> int:
    [(count,)] = tables.numbers(
        "select case when is_called then last_value else 0 end from chaos_raised"
    )
    return count
