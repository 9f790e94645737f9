#!/bin/sh
# Finds a Chromium for the browser tests, or installs Debian's where that is allowed.
# Leaves without an error where there is none, except in CI: the tests then say so.
set -u

for name in "${LESSON_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium for the browser tests."
    log=$(mktemp)
    if apt-get update >"$log" 2>&1 \
        && DEBIAN_FRONTEND=noninteractive apt-get install --yes \
            --no-install-recommends chromium >>"$log" 2>&1; then
        exit 0
    fi
    tail -n 5 "$log"
fi

echo "No Chromium was found: install one, or name it in LESSON_CHROMIUM."
[ "${CI:-}" != true ]
