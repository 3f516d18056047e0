#!/bin/sh
# Prepares .venv for an extra of pyproject.toml (`try` or `test`). Checks first, and names the remedy for what is missing.
set -eu

extra=$1
log=.venv/set-up.log

fail() {
    printf '\nset-up stopped: %s\n' "$1" >&2
    exit 1
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if is_new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    found=$("${PYTHON:-python3}" --version 2>&1) || found="none"
    fail "Python 3.11 or newer is needed (found: $found).
  Debian, Ubuntu: sudo apt install python3 python3-venv
  macOS:          brew install python
  elsewhere:      https://www.python.org/downloads/
  Is it installed under another name? Then: PYTHON=/path/to/python make setup"
}

make_venv() {
    python=$(find_python)
    "$python" -c 'import ensurepip, venv' 2>/dev/null || fail "this Python has no ensurepip, so it cannot make a virtual environment.
  Debian, Ubuntu: sudo apt install python3-venv
  elsewhere:      install Python from https://www.python.org/downloads/, then: PYTHON=/path/to/python make setup"
    echo "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv || fail "the folder .venv cannot be made here; is this folder writable, and is there room on the disk?"
}

# Keeps what pip says for when it fails; a cached or mirrored package needs no network, so pip itself is the check.
install() { .venv/bin/python -m pip install --quiet --editable "$1" >"$log" 2>&1; }

# Compiles our own modules, as pip does with those it installs: where Python keeps nothing, each start would do it anew.
# A first question makes what is kept of the vocabulary and of the cards; broken cards are told when they are asked of.
compile_ours() {
    .venv/bin/python -m compileall -q bot commands facts
    .venv/bin/python -m bot ask "partners JLR" >/dev/null 2>&1 || true
}

explain_failure() {
    tail -n 15 "$log" >&2
    if grep -qiE 'connection|resolution|network|timed out|no matching distribution|proxyerror|ssl' "$log"; then
        fail "the packages cannot be fetched (the lines above are pip's).
  Is this machine online? Behind a proxy, set HTTPS_PROXY; with a mirror of your own, set PIP_INDEX_URL. Then try again."
    fi
    fail "the packages cannot be installed (the lines above are pip's; all of them are in $log)."
}

if ! { [ -x .venv/bin/python ] && is_new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; }; then
    make_venv
fi
echo "installing what '$extra' needs; the first time takes a minute"
if install ".[$extra]"; then
    compile_ours
    touch ".venv/.ready-to-$extra"
elif [ "$extra" = try ] && install .; then
    # Not marked as ready, so the next start tries again.
    echo "the local page cannot be installed, so the bot will answer in the terminal (why: $log)"
else
    explain_failure
fi
