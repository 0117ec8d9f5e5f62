"""`completion`: what teaches a shell to complete the commands, sessions, kinds and more that are typed."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import COMPLETING, PROGRAM, examples


@click.command(epilog=examples("completion powershell", "completion bash"))
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish", "powershell"], case_sensitive=False))
def command(shell: str) -> None:
    """Print what makes the Tab key complete what you type.

    Commands, options, sessions, deliveries, kinds, fault codes and what --only takes are then completed. Put one line
    where your shell looks when it starts, and open a new window:

    \b
    PowerShell, in the file that `notepad $PROFILE` opens:
      sessionbuilder completion powershell | Out-String | Invoke-Expression
    bash, in ~/.bashrc:
      eval "$(sessionbuilder completion bash)"
    zsh, in ~/.zshrc, below compinit:
      eval "$(sessionbuilder completion zsh)"
    fish, once, as a command:
      sessionbuilder completion fish > ~/.config/fish/completions/sessionbuilder.fish

    Where there is no $PROFILE yet, New-Item $PROFILE -Force makes it; where PowerShell says that scripts are disabled,
    Set-ExecutionPolicy -Scope CurrentUser RemoteSigned allows your own. bash must be 4.4 or newer; that of macOS is
    older, and zsh is usual there.
    """
    from sessionbuilder.cli._shells import SHELLS

    main = click.get_current_context().find_root().command
    click.echo(SHELLS[shell](main, {}, PROGRAM, COMPLETING).source(), nl=False)
