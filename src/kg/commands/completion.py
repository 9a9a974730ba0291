"""``kg completion``."""

import click

from kg.errors import Exit


@click.command(short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """Print the script that makes a shell complete kg's commands and options.

    \b
    bash:  eval "$(kg completion bash)"                              in ~/.bashrc
    zsh:   eval "$(kg completion zsh)"                               in ~/.zshrc
    fish:  kg completion fish > ~/.config/fish/completions/kg.fish
    """
    from click.shell_completion import get_completion_class

    from kg.cli import COMPLETE, cli

    kind = get_completion_class(shell)
    assert kind is not None
    completion = kind(cli, {}, "kg", COMPLETE)
    # Not completion.source(): for bash that starts a shell to look at its version.
    click.echo(completion.source_template % completion.source_vars())
    return Exit.DONE
