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
