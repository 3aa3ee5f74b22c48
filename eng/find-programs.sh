# Finds PostgreSQL's programs and a Chromium, and installs their packages where apt can. Sourced by test.sh.

postgres_bin() {
  local initdb
  initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb /opt/homebrew/opt/postgresql*/bin/initdb 2>/dev/null | sort -V | tail -1)
  [[ -n $initdb ]] || initdb=$(command -v initdb || true)
  [[ -z $initdb ]] || dirname "$(readlink -f "$initdb")"
}

chromium_path() {
  local name
  if [[ -n ${LINE_TEST_CHROMIUM:-} ]]; then
    echo "$LINE_TEST_CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return
  done
  true
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local packages=("$@")
  if ! command -v apt-get >/dev/null || { [[ $(id -u) -ne 0 ]] && ! command -v sudo >/dev/null; }; then
    echo "Please install: ${packages[*]} (here it cannot be done by itself: that takes apt-get, and root or sudo). Their tests are skipped until then." >&2
    return
  fi
  echo "Installing: ${packages[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
  # create_main_cluster=false: the tests start a cluster of their own, none is to run beside it.
  as_root mkdir -p /etc/postgresql-common/createcluster.d
  echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.d/line-tests.conf >/dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${packages[@]}" ||
    echo "Installing ${packages[*]} failed. Their tests are skipped until they are there." >&2
}

find_programs() {
  local missing=()
  [[ -n ${LINE_TEST_POSTGRES:-} || -n $(postgres_bin) ]] || missing+=(postgresql)
  [[ -n $(chromium_path) ]] || missing+=(chromium)
  [[ ${#missing[@]} -eq 0 ]] || install_missing "${missing[@]}"
  LINE_TEST_CHROMIUM=$(chromium_path)
  if [[ -n $LINE_TEST_CHROMIUM ]]; then export LINE_TEST_CHROMIUM; else unset LINE_TEST_CHROMIUM; fi
}
