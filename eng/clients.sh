# Fetches the two Direct Line clients that tests hold against the line: only their published archives, into a cache outside the source tree. Sourced by test.sh.
# Sets LINE_TEST_CLIENTS to the folder; without npm or a registry it stays unset, and those tests say why they are skipped.

client_archives=(botframework-directlinejs@0.15.5 botframework-webchat@4.18.1)

find_clients() {
  local folder archive name
  [[ -z ${LINE_TEST_CLIENTS:-} ]] || return 0
  folder=${XDG_CACHE_HOME:-$HOME/.cache}/thriving-families-tests/clients-1
  if [[ ! -f $folder/complete ]]; then
    command -v npm >/dev/null || install_missing nodejs npm
    command -v npm >/dev/null || return 0
    mkdir -p "$folder"
    for archive in "${client_archives[@]}"; do
      name=${archive%@*}
      (cd "$folder" && timeout 120 npm pack --silent "$archive" >/dev/null && mkdir -p "$name" && tar -xzf "$name-${archive##*@}.tgz" -C "$name" --strip-components=1 && rm "$name-${archive##*@}.tgz") ||
        { echo "npm could not fetch $archive. The tests with other Direct Line clients are skipped." >&2; return 0; }
    done
    touch "$folder/complete"
  fi
  export LINE_TEST_CLIENTS=$folder
}
