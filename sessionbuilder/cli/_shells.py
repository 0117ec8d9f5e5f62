"""The shells that complete what is typed -> how each asks and is answered: PowerShell in our way, others in click's."""

from __future__ import annotations

import os
import re

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
)

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s, %(prog_name)s.exe -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = $commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition }
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        $env:COMP_WORDS = ($words | ForEach-Object { $_.Extent.Text }) -join "`n"
        $env:COMP_CWORD = "$wordToComplete"
        $env:%(complete_var)s = 'powershell_complete'
        %(prog_name)s | ForEach-Object {
            $value, $shown, $help = $_ -split "`t", 3
            if ($value) {
                New-Object System.Management.Automation.CompletionResult $value, $shown, 'ParameterValue', $help
            }
        }
    } finally {
        Remove-Item Env:COMP_WORDS, Env:COMP_CWORD, Env:%(complete_var)s -ErrorAction SilentlyContinue
        [Console]::OutputEncoding = $encoding
    }
}
"""
_WANTS_QUOTES = re.compile(r"[^\w./\\:+=-]")


@add_completion_class
class PowerShellComplete(ShellComplete):
    """PowerShell, Windows' own or the one for every system: one line an answer, its parts parted by tabs."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one that is typed, and that one; PowerShell gives them as they are written."""
        words = os.environ.get("COMP_WORDS", "").split("\n")
        typed = os.environ.get("COMP_CWORD", "")  # an empty one is none: PowerShell unsets it
        if typed and words[-1] == typed:
            words.pop()
        return [_unquoted(word) for word in words[1:]], _unquoted(typed)

    def format_completion(self, item: CompletionItem) -> str:
        """Return what is put in, what is shown of it, and what is told; nothing for files, which PowerShell knows."""
        if item.type != "plain":
            return ""
        value = str(item.value)
        quoted = "'" + value.replace("'", "''") + "'" if _WANTS_QUOTES.search(value) else value
        told = " ".join((item.help or value).split())
        return f"{quoted}\t{value}\t{told}"


@add_completion_class
class QuotingBashComplete(BashComplete):
    """Bash, where names may have spaces in them, and whose version is not looked up: Windows may have none."""

    def source(self) -> str:
        """Return the script."""
        return ShellComplete.source(self)

    def format_completion(self, item: CompletionItem) -> str:
        """Return the answer; what bash would take apart has a backslash, and one more for click's `read`."""
        value = re.sub(r"([^\w./:+=,@%-])", r"\\\\\1", str(item.value)) if item.type == "plain" else item.value
        return f"{item.type},{value}"


@add_completion_class
class CommaFishComplete(FishComplete):
    """Fish, where an answer may have commas in it."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split --max 1 ","')


SHELLS: dict[str, type[ShellComplete]] = {
    "bash": QuotingBashComplete,
    "zsh": ZshComplete,
    "fish": CommaFishComplete,
    "powershell": PowerShellComplete,
}


def _unquoted(word: str) -> str:
    """Return `word` without the quotes that PowerShell has round it, or before one that is not finished."""
    quote = word[:1]
    if quote not in ("'", '"'):
        return word
    inside = word[1:]
    inside = inside[:-1] if inside.endswith(quote) else inside
    return inside.replace(quote * 2, quote)
