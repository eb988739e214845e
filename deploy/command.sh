#!/bin/sh
# Runs a command of the site with its settings, as its user. As root:
#   deploy/command.sh newsletter status
set -eu
command=${1:?which command? Such as backup, database or newsletter}
shift
root=${SHIP_OR_SKIP_ROOT:-/srv/ship-or-skip}
user=${SHIP_OR_SKIP_USER:-ship-or-skip}

set -a
. "${SHIP_OR_SKIP_SETTINGS:-/etc/ship-or-skip.env}"
DATA_FOLDER=${DATA_FOLDER:-/var/lib/ship-or-skip}
BACKUP_FOLDER=${BACKUP_FOLDER:-$DATA_FOLDER/backups}
HOME=$DATA_FOLDER
NODE_ENV=production
set +a

cd "$root/current"
if [ "$(id -un)" = "$user" ]; then
    exec npm run --silent "$command" -- "$@"
fi
exec runuser -u "$user" -- npm run --silent "$command" -- "$@"
