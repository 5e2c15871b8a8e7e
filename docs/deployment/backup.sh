#!/bin/sh
# Makes a backup of the libraries that people have made on Discord, also while the bot runs. docs/OPERATION.md explains it.
set -eu

project=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=docs/deployment/database.sh
. "$project/docs/deployment/database.sh"

usage() {
  cat <<'END'
Makes a backup of the database with the libraries, also while the bot runs.

Usage:
  sh docs/deployment/backup.sh FILE       writes a new file
  sh docs/deployment/backup.sh FOLDER     writes a new file into the folder, named by the time
  sh docs/deployment/backup.sh -          writes to standard output

The database is that of DATABASE_URL, from the environment or from .env, as for the bot. A file that exists is never
overwritten. restore.sh reads the backup: that of SQLite is a database in one file, that of PostgreSQL is a file of pg_dump.

Exit codes: 0 done, 1 failed, 2 wrong usage.
END
}

case ${1-} in
  -h | --help) usage && exit 0 ;;
  '') wrong_usage 'Say where to write the backup.' ;;
  -) ;;
  -*) wrong_usage "There is no option $1." ;;
esac
[ $# -eq 1 ] || wrong_usage 'Name one file or folder.'
target=$1
find_database

# Unfinished backups are in a folder of their own, next to where the backup will be.
case $target in
  -) if [ "$engine" = sqlite ]; then folder=$(dirname -- "$database"); else folder=${TMPDIR:-/tmp}; fi ;;
  *)
    case $engine in sqlite) extension=db ;; *) extension=dump ;; esac
    if [ -d "$target" ]; then target=${target%/}/verbatim-$(date -u +%Y-%m-%dT%H-%M-%SZ).$extension; fi
    case $target in */) fail "There is no folder $target." ;; esac
    if [ -e "$target" ] || [ -L "$target" ]; then fail "$target exists already. Name a new file; nothing was written."; fi
    folder=$(dirname -- "$target")
    ;;
esac
[ -d "$folder" ] || fail "There is no folder $folder."

case $engine in
  sqlite)
    [ -f "$database" ] || fail "There is no database at $database. Start the script where the bot starts, or set DATABASE_URL."
    needs_sqlite
    make_scratch "$folder"
    backup=$scratch/backup
    if has sqlite3; then
      source=$(cd "$(dirname -- "$database")" && pwd)/$(basename -- "$database")
      # In its folder, because the command takes no path with quotation marks in it.
      (cd "$scratch" && sqlite3 -batch -bail -cmd '.timeout 10000' "$source" '.backup backup') ||
        fail "The database $database cannot be read."
    else
      ask_sqlite "$database" "VACUUM INTO '$(printf '%s' "$backup" | sed "s/'/''/g")'" ||
        fail "The database $database cannot be read."
    fi
    # Then the backup is one file. The bot turns its log for writing on again.
    ask_sqlite "$backup" 'PRAGMA journal_mode = DELETE' >/dev/null
    check_sqlite "$backup" "The backup of $database"
    ;;
  postgres)
    needs_postgres_programs
    make_scratch "$folder"
    backup=$scratch/backup
    [ "$(ask_postgres "SELECT to_regclass('libraries') IS NOT NULL")" = t ] ||
      fail 'The database in DATABASE_URL cannot be reached, or it is not a database of Verbatim.'
    pg_dump --format=custom --no-owner --no-privileges --file="$backup" --dbname="$url" || fail 'PostgreSQL made no backup.'
    pg_restore --file=/dev/null "$backup" || fail 'The backup cannot be read back, so it was not kept.'
    ;;
esac

if [ "$target" = - ]; then
  cat -- "$backup"
else
  # Of two that write to the same file, only one can make it.
  (set -C && : >"$target") 2>/dev/null || fail "$target cannot be made, or another program has just made it."
  mv -f -- "$backup" "$target"
  printf '%s: %s bytes\n' "$target" "$(wc -c <"$target" | tr -d ' ')"
fi
