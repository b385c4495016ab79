#!/bin/sh
# Installs the packages when the lockfile is newer than what is installed; silent and quick otherwise.
set -eu
cd "$(dirname "$0")/.."
if ! cmp -s package-lock.json node_modules/.installed-lock; then
  echo "Installing packages (once; about half a minute) ..."
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock
fi
