#!/usr/bin/env bash
# Installs the browser that tests of the HTML page drive, where there is none, with the system's package manager.
# Prints nothing on standard output but `export` lines for the caller to eval.
set -euo pipefail

say() { echo "install-chromium: $*" >&2; }

for browser in "${CHROME_PATH:-}" chromium chromium-browser google-chrome; do
  if [ -n "$browser" ] && path=$(command -v "$browser"); then
    echo "export CHROME_PATH='$path'"
    exit 0
  fi
done
if ! command -v apt-get >/dev/null; then
  say 'no browser, and no apt-get to install one: put Chromium on the PATH, or its path into CHROME_PATH'
  exit 1
fi
sudo=()
if [ "$(id -u)" -ne 0 ]; then sudo=(sudo -n); fi
say 'installing Chromium'
"${sudo[@]}" apt-get update -qq >&2
DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends chromium >&2
echo "export CHROME_PATH='$(command -v chromium)'"
