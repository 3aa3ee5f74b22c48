# A private PostgreSQL cluster on loopback in a temporary folder. Sourced by test.sh.
# Keeps fsync on: the tests are about what survives.

postgres_folder=""
postgres_pid=""

# PostgreSQL does not run as root: there, the packages' own user runs it.
as_postgres() {
  if [[ $(id -u) -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
  local port
  for port in $(shuf -i 20000-29999 -n 50); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  echo "No free port was found between 20000 and 29999." >&2
  return 1
}

start_postgres() {
  local bin port password
  [[ -z ${LINE_TEST_POSTGRES:-} ]] || { echo "PostgreSQL: the one that LINE_TEST_POSTGRES names."; return; }
  bin=$(postgres_bin)
  [[ -n $bin ]] || return 0
  postgres_folder=$(mktemp -d /tmp/line-postgres.XXXXXX)
  port=$(free_port)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && echo "$password" >"$postgres_folder/password")
  [[ $(id -u) -ne 0 ]] || chown -R postgres "$postgres_folder"
  (cd "$postgres_folder" && as_postgres "$bin/initdb" -D "$postgres_folder/data" -U line --auth=scram-sha-256 --pwfile="$postgres_folder/password" -E UTF8 --locale=C --no-instructions >"$postgres_folder/initdb.log")
  (cd "$postgres_folder" && exec setsid bash -c 'echo $$ >"$0/pid"; if [[ $(id -u) -eq 0 ]]; then exec setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else exec "$@"; fi' "$postgres_folder" \
    "$bin/postgres" -D "$postgres_folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$postgres_folder" \
    -c max_connections=200 -c shared_buffers=128MB -c max_wal_size=2GB -c checkpoint_timeout=30min -c log_min_messages=fatal) >"$postgres_folder/server.log" 2>&1 &
  for _ in $(seq 200); do
    "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" && break
    sleep 0.1
  done
  postgres_pid=$(cat "$postgres_folder/pid")
  if ! "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; then
    cat "$postgres_folder/server.log" >&2
    echo "PostgreSQL did not start." >&2
    return 1
  fi
  export LINE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=line;Password=$password;Database=postgres"
  echo "PostgreSQL: a private cluster on port $port ($bin)."
}

# The fast stop (SIGINT) disconnects whoever is left. By its own pid: nobody else's server is touched.
stop_postgres() {
  if [[ -n $postgres_pid ]] && kill -0 "$postgres_pid" 2>/dev/null; then
    kill -INT "$postgres_pid"
    for _ in $(seq 100); do
      kill -0 "$postgres_pid" 2>/dev/null || break
      sleep 0.1
    done
  fi
  postgres_pid=""
  [[ -z $postgres_folder ]] || rm -rf "$postgres_folder"
  postgres_folder=""
}
