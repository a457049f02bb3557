#!/usr/bin/env bash
# Installs Open Policy Agent, which the tests of policy/ run, where this machine lacks it: into a cache outside the
# repository, with nothing but a Go toolchain and the Go module proxy.
# Prints nothing on standard output but `export` lines for the caller to eval.
set -euo pipefail

cache=${EVENT_STREAMS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/cdktf-alicloud-event-streams}
opa_version=v1.22.0 # its module has no replace lines, which `go install` refuses

if command -v opa >/dev/null; then exit 0; fi
if [ ! -x "$cache/bin/opa" ]; then
  echo "install-opa: building Open Policy Agent $opa_version (about two minutes, once)" >&2
  mkdir -p "$cache/bin"
  GOBIN="$cache/bin" GOFLAGS='-p=1 -buildvcs=false' go install "github.com/open-policy-agent/opa@$opa_version" >&2
fi
echo "export PATH='$cache/bin':\"\$PATH\""
