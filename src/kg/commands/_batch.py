"""``kg build --store``: many articles into a store, with progress on a terminal."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from kg.commands._io import note
from kg.errors import Exit, InputError, UsageError

if TYPE_CHECKING:
    from kg.batch import Input, Tally
    from kg.commands.build import Options
    from kg.store import Store


@dataclass(frozen=True)
class Batch:
    """Where the graphs are kept, and how the batch is run."""

    store: str
    jobs: int
    lines: bool
    retry: bool

    def run(self, names: Sequence[str], options: "Options") -> int:
        """Bring the inputs into the store; gives the exit code. Ctrl-C keeps all that was done."""
        from kg.batch import Tally
        from kg.store import writing

        tally, stopped = Tally(), False
        self._refuse_one_for_many(names, options)
        with writing(self.store, make=True) as store:
            try:
                self._fill(store, names, options, tally)
            except KeyboardInterrupt:
                stopped = True
            store.finish(self.jobs)
        note(f"{self.store}: {tally}", options.quiet)
        if stopped:
            note("kg: interrupted; what was done is kept, and the same command goes on with the rest")
        return Exit.INTERRUPTED if stopped else tally.code()

    def _refuse_one_for_many(self, names: Sequence[str], options: "Options") -> None:
        from kg.batch import holds_many

        if (options.url or options.title) and (self.lines or any(map(holds_many, names))):
            raise UsageError(
                "--url, --title", "they belong to one article", "tell them in the JSON lines, or one by one"
            )

    def _fill(self, store: "Store", names: Sequence[str], options: "Options", tally: "Tally") -> None:
        """Count up the tally, with rate and remaining time on a terminal."""
        from tqdm import tqdm

        from kg.batch import Options, count, run

        wanted = Options(options.with_text, options.validate, options.check)
        hidden = options.quiet or sys.stderr is None or not sys.stderr.isatty()
        total = None if hidden else count(names)
        with tqdm(total=total, unit=" articles", disable=hidden, dynamic_ncols=True) as bar:
            say = note if hidden else partial(bar.write, file=sys.stderr)
            for _ in run(store, self._inputs(names, options), wanted, self.jobs, tally, say, self.retry):
                bar.update(tally.seen - bar.n)

    def _inputs(self, names: Sequence[str], options: "Options") -> "Iterator[Input | InputError]":
        """The articles, with what the call tells of them where they don't say it themselves."""
        from kg.batch import inputs

        stdin = sys.stdin.buffer if sys.stdin is not None else None
        for one in inputs(names, stdin, self.lines):
            yield one if isinstance(one, InputError) else _with(one, options)


def _with(one: "Input", options: "Options") -> "Input":
    return replace(
        one,
        published=one.published or options.published,
        url=one.url or options.url,
        title=one.title or options.title,
    )
