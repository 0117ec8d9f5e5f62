#!/bin/sh
# Double-click this file: it builds every session of this folder, and opens what was made.
# It changes nothing on this computer but the folder "build" beside it, and downloads nothing.
export PYTHONUTF8=1 PYTHONSAFEPATH=1
unset CDPATH
# studio.command asks for something else, and starts it from here.
does=${SESSIONBUILDER_DOES:-build --print --page --open}

wait_for_return() {
    printf '\nPress Return to close this window.\n'
    read -r answer || :
}

here=$(dirname -- "$0")
if ! cd -- "$here"; then
    printf '\nThis folder cannot be opened. Copy all of it to your Documents, and double-click build.command there.\n'
    wait_for_return
    exit 2
fi

# The first of these that is there: beside this file, where a terminal would find it, where pipx and uv put it.
for program in \
    "$PWD/.venv/bin/sessionbuilder" \
    "$(command -v sessionbuilder)" \
    "$HOME/.local/bin/sessionbuilder" \
    /opt/homebrew/bin/sessionbuilder \
    /usr/local/bin/sessionbuilder
do
    if [ -x "$program" ]; then
        "$program" $does "$@"
        code=$?
        [ "$code" -eq 0 ] || wait_for_return
        exit "$code"
    fi
done

# Apple's own python3 asks to install tools for programmers where there are none: that one is left alone.
python=$(command -v python3)
if [ "$python" = /usr/bin/python3 ] && [ "$(uname)" = Darwin ] && ! xcode-select -p >/dev/null 2>&1; then
    python=
fi
if [ -n "$python" ] && "$python" -c 'import sessionbuilder' >/dev/null 2>&1; then
    "$python" -m sessionbuilder $does "$@"
    code=$?
    [ "$code" -eq 0 ] || wait_for_return
    exit "$code"
fi

cat <<'END'

The program "sessionbuilder" is not on this computer yet, or cannot be found.

  1. Install Python 3.11 or newer, or ask your IT department for it.
  2. Put the file that ends in .whl into this folder. Whoever looks after
     sessionbuilder has it.
  3. Open Terminal, type  cd  and a space, drag this folder into the window,
     and press Return.
  4. Type these lines, and press Return after each. In the last one press
     the Tab key before the second quote, which puts in the rest of the name:

       python3 -m pip install --user pipx
       python3 -m pipx ensurepath
       python3 -m pipx install "./session[studio]"

  5. Double-click this file again.

README.txt in this folder says more.
END
wait_for_return
exit 2
