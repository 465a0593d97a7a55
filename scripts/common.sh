# Sourced by the other scripts: finds the required tools, or says what to install.

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /nowhere/bin/java)")")")" \
    /usr/lib/jvm/* /opt/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$(/usr/libexec/java_home -v 25 2>/dev/null || true)"; do
    [ -x "$candidate/bin/javac" ] || continue
    if [ "$("$candidate/bin/javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')" -ge 25 ] 2>/dev/null; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  echo "Unblock needs JDK 25 or newer and found none. Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
}

find_maven() {
  command -v mvn >/dev/null || { echo "Unblock is built with Maven 3.8 or newer: install it (Debian: apt-get install maven)." >&2; exit 1; }
  # Maven's own libraries make JDK 25 warn
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}

find_node() {
  local enough='const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)'
  if ! command -v npm >/dev/null || ! node -e "$enough"; then
    echo "Unblock's browser app is built with Node.js 20.19 or newer: install it, with npm." >&2
    exit 1
  fi
}

# Sets CHROMIUM. The headless shell needs a quarter less of the processor than the whole browser; it is Debian's package,
# installed if the user is root.
find_chromium() {
  first_of "${CHROMIUM:-}" chromium-headless-shell && return
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "installing Chromium for the browser tests" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      chromium-headless-shell fonts-noto-cjk; } >/dev/null || true
  fi
  first_of chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable && return
  echo "The browser tests need Chromium: install it (Debian: apt-get install chromium-headless-shell) or set CHROMIUM to its path." >&2
  exit 1
}

first_of() { # sets CHROMIUM to the first of these commands that exists
  local name
  for name in "$@"; do
    [ -n "$name" ] && command -v "$name" >/dev/null && { CHROMIUM=$(command -v "$name"); export CHROMIUM; return; }
  done
  return 1
}

# JVM options that silence warnings of Vert.x and PostgreSQL's programs.
JAVA_OPTIONS=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# Starts the jar once with an empty data folder and stops it, to train the JVM's AOT cache: later starts take half the
# time. Keeps the cache and the data folder, whose database is migrated, beside the jar. Sets FIRST_START to that folder
# and adds the cache to JAVA_OPTIONS; without a cache the server starts as before.
learn_start() {
  local jar=$1 cache=${1%.jar}.aot log=${1%.jar}-first-start.log server
  FIRST_START=${1%.jar}-first-start
  if [ ! "$cache" -nt "$jar" ]; then
    echo "starting $(basename "$jar") once, so that it starts in half the time from now on" >&2
    rm -rf "$FIRST_START" "$cache"
    # without the user's settings: the training must not reach the user's database
    env -i PATH="$PATH" LANG="${LANG:-}" LC_ALL="${LC_ALL:-}" HOST=127.0.0.1 PORT=0 DATA_DIR="$FIRST_START" \
      "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" -XX:AOTCacheOutput="$cache" -jar "$jar" >"$log" 2>&1 &
    server=$!
    trap "kill $server" EXIT
    until grep -q 'Unblock is ready' "$log" || ! kill -0 $server 2>/dev/null; do sleep 0.2; done
    kill $server 2>/dev/null || true
    wait $server 2>/dev/null || true
    trap - EXIT
  fi
  [ ! -f "$cache" ] || JAVA_OPTIONS+=(-XX:AOTCache="$cache" "-Xlog:aot*=off")
}
