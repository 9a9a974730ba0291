"""``kg build --store``: many articles into a store, with progress on a terminal."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.commands._io import note
from kg.errors import Exit, InputError

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

    def run(self, names: Iterable[str], options: "Options") -> int:
        """Bring the inputs into the store; gives the exit code. Ctrl-C keeps all that was done."""
        from kg.batch import Tally
        from kg.store import writing

        tally, stopped = Tally(), False
        with writing(self.store) as store:
            try:
                for tally in self._tallies(store, names, options):
                    pass
            except KeyboardInterrupt:
                stopped = True
            store.finish()
        note(f"{self.store}: {tally}", options.quiet)
        if stopped:
            note("kg: interrupted; what was done is kept, and the same command goes on with the rest")
        return Exit.INTERRUPTED if stopped else tally.code()

    def _tallies(self, store: "Store", names: Iterable[str], options: "Options") -> Iterator["Tally"]:
        """The running tally after each article, shown with rate and remaining time where a person looks on."""
        from tqdm import tqdm

        from kg.batch import Options, run

        found = self._inputs(names, options)
        total = None if self.lines else len(found := list(found))
        wanted = Options(options.with_text, options.validate, options.check)
        hidden = options.quiet or sys.stderr is None or not sys.stderr.isatty()
        with tqdm(total=total, unit=" articles", disable=hidden, dynamic_ncols=True) as bar:
            for tally in run(store, found, wanted, self.jobs, tqdm.write if not hidden else note, self.retry):
                bar.update(tally.added + tally.known + tally.failed - bar.n)
                yield tally

    def _inputs(self, names: Iterable[str], options: "Options") -> "Iterable[Input | InputError]":
        """The articles, with what the call tells of them where they don't say it themselves."""
        from kg.batch import inputs

        stdin = sys.stdin.buffer if sys.stdin is not None else ()
        for one in inputs(names, stdin, self.lines):
            yield (
                one
                if isinstance(one, InputError)
                else replace(
                    one,
                    published=one.published or options.published,
                    url=one.url or options.url,
                    title=one.title or options.title,
                )
            )
