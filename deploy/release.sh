#!/bin/sh
# Builds a version beside the one that runs, then restarts the processes one after another. As root:
#   deploy/release.sh origin/main
# /srv/ship-or-skip/source is a clone, releases/ has the last three builds, and current leads to the newest.
set -eu
version=${1:?which version? A tag, a commit or a branch such as origin/main}
root=${SHIP_OR_SKIP_ROOT:-/srv/ship-or-skip}
ports=${SHIP_OR_SKIP_PORTS:-3001 3002}

git -C "$root/source" fetch --quiet --tags origin
commit=$(git -C "$root/source" rev-parse --short "$version^{commit}")
release=$root/releases/$(date -u +%Y%m%d%H%M%S)-$commit
mkdir -p "$release/build"
git -C "$root/source" archive "$commit" | tar -x -C "$release"

# Pages of the version that runs stay open: the build keeps their scripts for a day.
if [ -e "$root/current/.next/static" ]; then
    cp -R "$root/current/.next/static" "$release/build/former-static"
    cp "$root/current/.next/static.retired.json" "$release/build/former-static.retired.json"
fi
cd "$release"
npm ci --no-audit --no-fund
npm run build

ln -s "$release" "$root/current.new"
mv -T "$root/current.new" "$root/current"
for port in $ports; do
    systemctl restart "ship-or-skip@$port"
    # Longer than nginx leaves out a process that did not answer.
    sleep 3
done
find "$root/releases" -mindepth 1 -maxdepth 1 | sort | head -n -3 | xargs -r rm -rf
