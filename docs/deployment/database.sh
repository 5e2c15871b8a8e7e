# What backup.sh and restore.sh have in common; they read this file. It finds the database, and the programs to ask it.
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # These variables are set here for the other file, or there for this one.

umask 077

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

wrong_usage() {
  printf '%s\n\n' "$1" >&2
  usage >&2
  exit 2
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# Removes the unfinished files when the script ends, in whatever way.
leftovers() {
  rm -rf -- "${scratch:?}"
}

# $1: the folder for unfinished files, which the script may write to.
make_scratch() {
  scratch=$(mktemp -d "$1/.verbatim.XXXXXX") || fail "Nothing can be written to $1."
  trap leftovers EXIT
  trap 'exit 1' HUP INT TERM
}

# As the bot does: the environment, then .env in the working directory, then the default.
find_database() {
  url=${DATABASE_URL:-}
  if [ -z "$url" ] && [ -f .env ]; then
    url=$(sed -n 's/^[[:space:]]*\(export[[:space:]]\{1,\}\)\{0,1\}DATABASE_URL[[:space:]]*=[[:space:]]*//p' .env |
      tail -n 1 | sed -e "s/^\"\([^\"]*\)\".*/\1/; t" -e "s/^'\([^']*\)'.*/\1/; t" -e 's/#.*//; s/[[:space:]]*$//')
  fi
  url=${url:-file:storage/verbatim.db}
  case $url in
    file:?*)
      engine=sqlite database=${url#file:}
      # Not an option of sqlite3, whatever it is called.
      case $database in /*) ;; *) database=./$database ;; esac
      ;;
    postgres://?* | postgresql://?*) engine=postgres && hide_password ;;
    *) wrong_usage 'DATABASE_URL must be file: and a path, or an address that begins with postgres://.' ;;
  esac
}

# Other users of this machine can read the arguments of a program, but not its environment.
hide_password() {
  scheme=${url%%://*} rest=${url#*://}
  authority=${rest%%[/?]*}
  case $authority in
    *:*@*) ;;
    *) return 0 ;;
  esac
  login=${authority%@*}
  PGPASSWORD=$(printf '%s\n' "${login#*:}" | LC_ALL=C awk '
    BEGIN { for (i = 0; i < 256; i++) byte[sprintf("%02x", i)] = i }
    {
      text = ""
      while (match($0, /%[0-9A-Fa-f][0-9A-Fa-f]/)) {
        text = text substr($0, 1, RSTART - 1) sprintf("%c", byte[tolower(substr($0, RSTART + 1, 2))])
        $0 = substr($0, RSTART + 3)
      }
      print text $0
    }')
  export PGPASSWORD
  url="$scheme://${login%%:*}@${authority##*@}${rest#"$authority"}"
}

needs_postgres_programs() {
  for program in psql pg_dump pg_restore; do
    has "$program" || fail "The program $program is missing. Install PostgreSQL's client programs, in the version of the server."
  done
}

# Asks PostgreSQL; prints the values of the answer, one row a line.
ask_postgres() {
  psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 --dbname="$url" --command="$1"
}

# SQLite is asked through its own program, or else through the one that is part of the bot.
needs_sqlite() {
  has sqlite3 || { has node && has_libsql; } ||
    fail 'SQLite is missing. Install the program sqlite3, or start this script from the folder of an installed bot.'
}

has_libsql() {
  (cd "$project" && node -e 'require("libsql")') 2>/dev/null
}

# $1: the file, $2: one statement; prints the values of the answer, one row a line. A process that is writing is waited for.
ask_sqlite() {
  if has sqlite3; then
    sqlite3 -batch -bail -cmd '.timeout 10000' "$1" "$2"
  else
    # shellcheck disable=SC2016 # JavaScript has dollar signs of its own.
    node -e '
      const [project, file, statement] = process.argv.slice(1);
      const Database = require("node:module").createRequire(`${project}/package.json`)("libsql");
      try {
        const found = new Database(file, { timeout: 10_000 }).prepare(statement);
        const rows = found.reader ? found.raw().all() : (found.run(), []);
        for (const [value] of rows) console.log(String(value));
      } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
      }' "$project" "$1" "$2"
  fi
}

# $1: a file. Stops unless it is a whole database of the bot.
check_sqlite() {
  found=$(ask_sqlite "$1" 'PRAGMA integrity_check') || fail "$2 cannot be read as a database."
  [ "$found" = ok ] || fail "$2 is damaged: $found"
  tables=$(ask_sqlite "$1" "SELECT count(*) FROM sqlite_master WHERE name IN ('libraries', 'articles')") || exit 1
  [ "$tables" = 2 ] || fail "$2 is not a database of Verbatim."
}
