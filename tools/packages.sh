# Debian packages, and how to get them. Sourced by run.sh and tests/run.sh.

# What the app itself uses: SQLite, Argon2id, shaping and bidirectional text for PDFs, typefaces, and pictures of first pages.
app_packages=(libsqlite3-0 libsodium23 libharfbuzz0b libharfbuzz-subset0 libicu72 fonts-lato fonts-noto-core poppler-utils)

# What the tests use besides: a browser, tools that read PDFs, other scripts' typefaces, an Argon2 to compare with.
test_packages=(chromium qpdf argon2 fonts-noto-cjk sqlite3)

# Installs what is missing, or names it in one sentence when it may not.
need_packages() {
  command -v dpkg-query > /dev/null || return 0
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2> /dev/null | grep -q '^install ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
      as_root=(sudo -n)
    else
      echo "Some Debian packages are missing: please run 'apt-get install ${missing[*]}' as root, then run this again." >&2
      exit 1
    fi
  fi

  echo "Installing ${missing[*]} ..."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq > /dev/null
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null; then
    echo "These Debian packages could not be installed: ${missing[*]}. Please install them, then run this again." >&2
    exit 1
  fi
}
