#!/bin/sh
# Puts a backup that backup.sh has made into a database. Stop the bot first. docs/OPERATION.md explains it.
set -eu

project=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=docs/deployment/database.sh
. "$project/docs/deployment/database.sh"

usage() {
  cat <<'END'
Puts a backup of the libraries into a database. Stop the bot first.

Usage:
  sh docs/deployment/restore.sh FILE              into a database that has no libraries yet
  sh docs/deployment/restore.sh --replace FILE    deletes everything in the database first. This cannot be undone
  sh docs/deployment/restore.sh -                 reads the backup from standard input

The database is that of DATABASE_URL, from the environment or from .env, as for the bot. A database of PostgreSQL must exist, and
belong to the bot alone. If something goes wrong, the database stays as it was.

Exit codes: 0 done, 1 failed, 2 wrong usage.
END
}

replace=no
case ${1-} in
  -h | --help) usage && exit 0 ;;
  --replace) replace=yes && shift ;;
esac
case ${1-} in
  '') wrong_usage 'Name the backup.' ;;
  -) ;;
  -*) wrong_usage "There is no option $1." ;;
esac
[ $# -eq 1 ] || wrong_usage 'Name one backup.'
given=$1
find_database

[ "$given" = - ] || [ -f "$given" ] || fail "There is no file $given."
name=$given
[ "$given" != - ] || name='The backup'

# $1: how many libraries the database has.
may_be_replaced() {
  [ "$1" = 0 ] || [ $replace = yes ] ||
    fail "The database has libraries already: $1. Nothing was changed. --replace deletes them first."
}

# What SQLite and pg_dump write at the beginning of their files.
check_format() {
  case $(head -c 15 -- "$backup" | tr -d '\0') in
    'SQLite format 3') format=sqlite ;;
    PGDMP*) format=postgres ;;
    *) fail "$name is no backup of Verbatim." ;;
  esac
  [ $format = $engine ] ||
    fail "$name is of another kind of database than DATABASE_URL. npm run library -- export and add move articles between them."
}

case $engine in
  sqlite)
    needs_sqlite
    folder=$(dirname -- "$database")
    mkdir -p -- "$folder"
    make_scratch "$folder"
    backup=$scratch/backup
    cat -- "$given" >"$backup"
    check_format
    check_sqlite "$backup" "$name"
    ask_sqlite "$backup" 'PRAGMA journal_mode = DELETE' >/dev/null
    if [ -s "$database" ]; then
      tables=$(ask_sqlite "$database" 'SELECT count(*) FROM sqlite_master') || fail "$database is not a database."
      known=$(ask_sqlite "$database" "SELECT count(*) FROM sqlite_master WHERE name IN ('libraries', 'articles')")
      [ "$tables" = 0 ] || [ "$known" = 2 ] || fail "$database is not a database of Verbatim. Nothing was changed."
      [ "$tables" = 0 ] || may_be_replaced "$(ask_sqlite "$database" 'SELECT count(*) FROM libraries')"
      # Nobody else may have the file open for this. It also puts the two files beside the database into it, and removes them.
      ask_sqlite "$database" 'PRAGMA journal_mode = DELETE' >/dev/null 2>&1 ||
        fail 'Another program uses the database. Stop the bot, then try again. Nothing was changed.'
    fi
    # Whoever has the folder must be able to read the file, also if root restores it.
    # shellcheck disable=SC2012 # Only the numbers of the folder's owner are read.
    if [ "$(id -u)" = 0 ]; then chown "$(ls -ldnL -- "$folder" | awk '{ print $3 ":" $4 }')" "$backup"; fi
    mv -f -- "$backup" "$database"
    libraries=$(ask_sqlite "$database" 'SELECT count(*) FROM libraries')
    ;;
  postgres)
    needs_postgres_programs
    make_scratch "${TMPDIR:-/tmp}"
    backup=$given
    if [ "$given" = - ]; then backup=$scratch/backup && cat >"$backup"; fi
    check_format
    pg_restore --file=/dev/null "$backup" || fail "$name is damaged. Nothing was changed."
    pg_restore --list "$backup" | grep -q ' TABLE public libraries ' || fail "$name is not a backup of Verbatim."
    tables="FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p')
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = c.oid AND d.deptype = 'e')"
    found=$(ask_postgres "SELECT count(*) $tables") || fail 'The database in DATABASE_URL cannot be reached.'
    known=$(ask_postgres "SELECT to_regclass('libraries') IS NOT NULL AND to_regclass('kysely_migration') IS NOT NULL")
    [ "$found" = 0 ] || [ "$known" = t ] || fail 'The database has tables of another program. Nothing was changed.'
    [ "$found" = 0 ] || may_be_replaced "$(ask_postgres 'SELECT count(*) FROM libraries')"
    others=$(ask_postgres "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
      AND usename = current_user AND pid <> pg_backend_pid()")
    [ "$others" = 0 ] || fail 'Another program uses the database. Stop the bot, then try again. Nothing was changed.'
    # One transaction, which is committed only if all of the backup was read.
    {
      echo 'BEGIN; SET client_min_messages = warning;'
      echo "DO \$\$ DECLARE old regclass; BEGIN
        FOR old IN SELECT c.oid $tables LOOP EXECUTE format('DROP TABLE IF EXISTS %s CASCADE', old); END LOOP; END \$\$;"
      pg_restore --no-owner --no-privileges --file=- "$backup" && echo 'COMMIT;' && : >"$scratch/complete"
    } | psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$url" >/dev/null ||
      fail 'PostgreSQL did not take the backup. Nothing was changed.'
    [ -e "$scratch/complete" ] || fail "$name could not be read. Nothing was changed."
    libraries=$(ask_postgres 'SELECT count(*) FROM libraries')
    ;;
esac

printf 'Restored. Libraries: %s\n' "$libraries"
