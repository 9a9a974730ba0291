"""Where ``kg build`` puts its graphs: one file, the standard output, or a folder with a file for each article."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kg.commands._io import put
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.model import Graph


def destination(output: str | None, form: str | None) -> "OneOutput | Folder":
    """Where the graphs go.

    Raises UsageError for a format that isn't known and InputError for a folder that isn't there, before any work is
    done.
    """
    from kg.write import form_of, serialize

    if output == "":
        raise UsageError("--output", "the name is empty", "look at the quotes and variables of the call")
    output = None if output == "-" else output
    if form is not None:
        serialize([], form)
    if output is not None and (output.endswith(("/", "\\")) or Path(output).is_dir()):
        return Folder(Path(output), form or "turtle")
    form = form or (form_of(Path(output)) if output else "turtle")
    if output is not None and not Path(output).parent.is_dir():
        raise InputError(output, "can't be written: its folder isn't there", "make the folder first")
    return OneOutput(output, form)


class OneOutput:
    """All graphs in one file, or on the standard output."""

    def __init__(self, output: str | None, form: str) -> None:
        """Start with no graph; ``output`` None is the standard output."""
        self.output, self.form = output, form
        self.kept: list[Graph] = []

    def take(self, name: str, *graphs: "Graph") -> None:
        """Keep the graphs of an input until all are there."""
        self.kept += graphs

    def graphs(self) -> list["Graph"]:
        """The graphs so far."""
        return list(self.kept)

    def finish(self) -> None:
        """Write the graphs."""
        from kg.write import serialize

        put(serialize(self.kept, self.form), self.output)


class Folder(OneOutput):
    """Each graph in a file of a folder, named after its input; a number sets equal names apart."""

    def __init__(self, folder: Path, form: str) -> None:
        """Start with no graph; the folder is made when the first comes."""
        super().__init__(None, form)
        self.folder, self.names = folder, set[str]()

    def take(self, name: str, *graphs: "Graph") -> None:
        """Write the file of an input's graphs."""
        from kg.write import save
        from kg.write.file import make_folder

        self.kept += graphs
        make_folder(self.folder)
        save(graphs, self.folder / self._file(name), self.form)

    def finish(self) -> None:
        """Nothing is left to write."""

    def _file(self, name: str) -> str:
        from kg.write import known_formats

        stem = "stdin" if name == "-" else Path(name).stem
        extension = next(f.extensions[0] for f in known_formats() if self.form.lower() in f.names)
        file = next(
            f for n in range(1, sys.maxsize) if (f := f"{stem}{'' if n == 1 else f'-{n}'}{extension}") not in self.names
        )
        self.names.add(file)
        return file
