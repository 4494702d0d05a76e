#!/bin/sh
# Builds or tests the pages: build.sh build | test. Maven calls it; by hand `npm run …` does the same.
set -eu
cd "$(dirname "$0")"

NODE_OLDEST=20

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The pages need Node.js $NODE_OLDEST or newer with npm: install it (https://nodejs.org) and build again." >&2
  exit 1
fi
version=$(node --version)
major=${version#v}
if [ "${major%%.*}" -lt "$NODE_OLDEST" ]; then
  echo "The pages need Node.js $NODE_OLDEST or newer, this is $version: install a newer one and build again." >&2
  exit 1
fi

# Installed packages are good until the lock file is another one.
installed=node_modules/.installed-lock.json
if ! cmp -s package-lock.json "$installed"; then
  echo "Installing the pages' packages (package-lock.json is new)"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefer-offline --no-audit --no-fund --loglevel=error
  cp package-lock.json "$installed"
fi
exec npm run --silent "$1"
