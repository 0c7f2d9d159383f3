"""Fan-out, joins, conditions, branches: whole clusters through child processes and SQLite."""

from pathlib import Path

from system_help import Run, at, failed_item, items, many, outputs, stage, text

from exospherehost.cli.client import Client


def test_outputs_fan_out_and_a_join_over_the_run_gets_all_of_them(run: Run, client: Client) -> None:
    view = run(
        """
    - {name: split, identifier: split, uses: lab/split}
    - {name: work, identifier: work, uses: lab/echo}
    - {name: all, identifier: all, uses: lab/echo, joins: run,
       input: "${{ length(satellites.work.output) }}"}
        """,
        [{"n": 30}, {"n": 12}],
    )
    assert view["status"] == "succeeded"
    assert stage(view, "work")["succeeded"] == 42
    assert outputs(client, view) == [{"config": {}, "input": 42}]


def test_a_join_under_a_scope_opens_once_per_output_of_it(run: Run, client: Client) -> None:
    view = run(
        """
    - {name: file, identifier: file, uses: lab/split}
    - {name: page, identifier: page, uses: lab/split, input: {n: "${{ satellites.file.output.n }}"}}
    - {name: book, identifier: book, uses: lab/echo, joins: file,
       config: {file: "${{ satellites.file.output.n }}"}}
        """,
        {"n": 4},
    )
    books = {
        (at(each, "config", "file"), len(many(each, "input"))) for each in outputs(client, view)
    }
    assert books == {(0, 0), (1, 1), (2, 2), (3, 3)}


def test_an_expression_reads_the_ancestor_of_its_own_item(run: Run, client: Client) -> None:
    view = run(
        """
    - {name: a, identifier: a, uses: lab/split}
    - {name: b, identifier: b, uses: lab/echo}
    - {name: c, identifier: c, uses: lab/echo,
       input: {from: "${{ satellites.a.output.n }}", text: "n=$${{satellites.b.output.input.n}}"}}
        """,
        {"n": 20},
    )
    given = [at(each, "input") for each in outputs(client, view)]
    assert sorted(given, key=str) == sorted(
        ({"from": i, "text": f"n={i}"} for i in range(20)), key=str
    )


def test_when_prunes_the_others_and_nothing_is_invoked_for_them(run: Run) -> None:
    view = run(
        """
    - {name: a, identifier: a, uses: lab/split}
    - {name: b, identifier: b, uses: lab/echo, when: "${{ satellites.a.output.n < 3 }}"}
        """,
        {"n": 10},
    )
    assert (stage(view, "b")["succeeded"], stage(view, "b")["pruned"]) == (3, 7)
    assert view["status"] == "succeeded"


def test_a_satellite_prunes_and_defers_without_burning_a_retry(
    run: Run, client: Client, tmp_path: Path
) -> None:
    view = run(
        "    - {name: a, identifier: a, uses: lab/signal, retries: 0}",
        [{"prune": True}, {"defer": str(tmp_path / "seen")}, {}],
    )
    assert view["status"] == "succeeded"
    assert (stage(view, "a")["succeeded"], stage(view, "a")["pruned"]) == (2, 1)
    assert [each["error"] for each in items(client, view)] == [None, None, None]


def test_i7_a_failed_item_takes_the_failure_branch_with_its_own_error(
    run: Run, client: Client
) -> None:
    view = run(
        "    - {name: a, identifier: a, uses: lab/fail, retries: 1}",
        [{"how": "retryable"}, {"ok": 1}],
        tail="""  failure:
    satellites:
    - {name: tell, identifier: tell, uses: lab/echo,
       input: "${{ failure.satellite }}: ${{ failure.error }} (${{ failure.attempts }})"}""",
    )
    assert view["status"] == "partial"
    assert stage(view, "a")["retried"] == 1
    [told] = outputs(client, view, "tell")
    assert told == {"config": {}, "input": "a: come again (2)"}
    detail = failed_item(client, view)
    errors = [at(each, "error") for each in many(detail, "attempt_log")]
    assert errors == ["come again"] * 2


def test_failures_before_the_from_of_the_branch_do_not_take_it(run: Run) -> None:
    view = run(
        """
    - {name: a, identifier: a, uses: lab/fail, retries: 0}
    - {name: b, identifier: b, uses: lab/echo}
        """,
        [{"how": "terminal"}],
        tail="""  failure:
    from: b
    satellites:
    - {name: tell, identifier: tell, uses: lab/echo}""",
    )
    assert view["status"] == "failed"
    assert stage(view, "tell")["succeeded"] == 0


def test_the_log_branch_gets_the_whole_log_before_the_run_ends(run: Run, client: Client) -> None:
    view = run(
        "    - {name: a, identifier: a, uses: lab/fail, retries: 0}",
        [{"how": "terminal"}],
        tail="""  logs:
    satellites:
    - {name: sink, identifier: sink, uses: lab/echo}""",
    )
    [page] = outputs(client, view, "sink")
    messages = [text(line, "message") for line in many(page, "input", "logs")]
    assert "failed: never" in messages
    assert any(message.startswith("run started by api-call") for message in messages)


def test_more_outputs_than_max_items_fail_the_item_and_say_so(run: Run, client: Client) -> None:
    view = run(
        """
    - {name: a, identifier: a, uses: lab/split, max-items: 5}
    - {name: b, identifier: b, uses: lab/echo}
        """,
        [{"n": 6}, {"n": 5}],
    )
    assert stage(view, "b")["succeeded"] == 5
    assert failed_item(client, view)["error"] == "the item gave 6 outputs, max-items allows 5"


def test_an_expression_that_fails_at_run_time_fails_its_item_alone(
    run: Run, client: Client
) -> None:
    view = run(
        """
    - {name: a, identifier: a, uses: lab/echo}
    - {name: b, identifier: b, uses: lab/echo, input: "${{ satellites.a.output.input.year }}"}
        """,
        [{"year": 2024}, {"month": 5}],
    )
    detail = failed_item(client, view)
    assert "year" in str(detail["error"])
    assert "month" in str(detail["error"])
    assert detail["attempts"] == 1
    assert outputs(client, view) == [{"config": {}, "input": 2024}]


def test_an_item_shows_the_input_that_its_satellite_got(run: Run, client: Client) -> None:
    view = run(
        """
    - {name: a, identifier: a, uses: lab/split}
    - {name: b, identifier: b, uses: lab/echo, input: {text: "number ${{ satellites.a.output.n }}"}}
    - {name: all, identifier: all, uses: lab/echo, joins: run,
       input: {count: "${{ length(satellites.b.output) }}", run: "${{ run.id }}"}}
        """,
        {"n": 1},
    )
    shown = [
        client.get(f"/v1/items/{each['id']}")["input"]
        for name in ("a", "b", "all")
        for each in items(client, view, stage=name)
    ]
    assert shown == [{"n": 1}, {"text": "number 0"}, {"count": 1, "run": view["id"]}]
