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

# Sets FIREFOX, or says that the stories are left out there.
find_firefox() {
  installed firefox-esr firefox-esr
  FIREFOX=$(first_path "${FIREFOX:-}" firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox) || left_out Firefox firefox-esr
  export FIREFOX
}

# Sets WEBKIT to WebKitGTK's driver and WEBKIT_BROWSER to the browser that belongs to it, or says that the stories are
# left out there. It also needs a screen: Xvfb.
find_webkit() {
  installed WebKitWebDriver webkit2gtk-driver
  installed Xvfb xvfb
  WEBKIT_BROWSER=$(first_path /usr/lib/*/webkit2gtk-4.1/MiniBrowser /usr/libexec/webkit2gtk-4.1/MiniBrowser) \
    && command -v Xvfb >/dev/null && WEBKIT=$(first_path "${WEBKIT:-}" WebKitWebDriver) \
    || { WEBKIT=; left_out WebKit "webkit2gtk-driver xvfb"; }
  export WEBKIT WEBKIT_BROWSER
}

installed() { # command and Debian's package: installs it if it is missing and the user may
  command -v "$1" >/dev/null && return
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "installing $2 for the browser tests" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2"; } >/dev/null || true
  fi
}

first_path() { # prints the path of the first of these commands that exists
  local name
  for name in "$@"; do
    [ -n "$name" ] && command -v "$name" && return
  done
  return 1
}

LEFT_OUT= # what is to be said about it at the end
left_out() {
  LEFT_OUT+="Left out: stories in $1, which is not installed (Debian: apt-get install $2)"$'\n'
}

# Starts the jar with a fresh database on a free port, for browser stories: sets BASE_URL and what else they need.
start_house() {
  # servers of a few minutes are not worth what the second compiler costs
  java=("$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
  data=$(mktemp -d)
  log=$data/server.log
  trap 'rm -rf "$data"' EXIT
  # each server of the stories gets a copy of one migrated, empty database; its data need not survive a power failure
  start_server "$data/empty"
  kill $server
  wait $server || true
  rm -f "$data/empty/session.key"
  if [ -f "$data/empty/postgres/postgresql.conf" ]; then
    echo "fsync = off" >>"$data/empty/postgres/postgresql.conf"
  fi
  cp -a "$data/empty" "$data/house"
  start_server "$data/house"
  BASE_URL=$(sed -n 's/^Unblock is ready: //p' "$log")
  STORY_JAVA=$(printf '%s\n' "${java[@]:1}")
  export BASE_URL STORY_JAVA SERVER_LOG=$log STORY_DATA=$data/empty
}

start_server() { # with that data folder; waits until people can come
  : >"$log"
  PORT=0 DATA_DIR=$1 "${java[@]}" -jar server/target/unblock.jar >"$log" 2>&1 &
  server=$!
  trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$data"' EXIT
  until grep -q 'Unblock is ready' "$log"; do
    kill -0 $server 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.2
  done
}
