#!/usr/bin/env bash
# Installs what tests with real Terraform need and this machine lacks, into a cache outside the repository, with
# nothing but a Go toolchain and the Go module proxy: Terraform, and the provider aliyun/alicloud in a plugin mirror.
# Where the real provider cannot be built, the stand-in of stand-in/provider takes its place, loudly.
# Prints nothing on standard output but `export` lines for the caller to eval.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${EVENT_STREAMS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/cdktf-alicloud-event-streams}
terraform_version=v1.5.7 # the last release whose module has no replace lines, which `go install` refuses
provider_versions=(v1.293.0 v1.294.0)
os=$(go env GOOS)
arch=$(go env GOARCH)
mkdir -p "$cache"

say() { echo "install-terraform: $*" >&2; }

installed_provider() { # in the mirror of this cache
  compgen -G "$cache/mirror/registry.terraform.io/aliyun/alicloud/*/${os}_$arch/terraform-provider-alicloud_*" >/dev/null
}

if ! command -v terraform >/dev/null; then
  if [ ! -x "$cache/bin/terraform" ]; then
    say "building Terraform $terraform_version (a few minutes, once)"
    GOBIN="$cache/bin" GOFLAGS='-p=1 -buildvcs=false' go install "github.com/hashicorp/terraform@$terraform_version" >&2
  fi
  echo "export PATH='$cache/bin':\"\$PATH\""
fi

if ! installed_provider; then
  for version in "${provider_versions[@]}"; do
    say "trying to build the provider aliyun/alicloud $version"
    if GOBIN="$cache/build" GOFLAGS='-p=1 -buildvcs=false' GOMEMLIMIT=10GiB \
      timeout 1500 go install "github.com/aliyun/terraform-provider-alicloud@$version" >"$cache/provider-$version.log" 2>&1; then
      folder="$cache/mirror/registry.terraform.io/aliyun/alicloud/${version#v}/${os}_$arch"
      mkdir -p "$folder"
      mv "$cache/build/terraform-provider-alicloud" "$folder/terraform-provider-alicloud_$version"
      break
    fi
    say "not to be had: $(tail -n 1 "$cache/provider-$version.log")"
  done
fi

if installed_provider; then
  printf 'provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' "$cache/mirror" >"$cache/terraform.rc"
  echo "export TF_CLI_CONFIG_FILE='$cache/terraform.rc'"
else
  say 'STAND-IN: the real provider cannot be had here; building the stand-in from the extract of its schema'
fi

# The stand-in is built beside the real provider too: tests that apply without a cloud to call run with it alone.
# By what it is built from, so that two working copies do not take each other's; test/support/terraform.ts finds it so too.
hash=$(cd "$root" && LC_ALL=C && cat stand-in/provider/* provider-schema/*.json | sha256sum | cut -c1-16)
# A version that no release will have: it satisfies every constraint and never passes for a real one.
folder="$cache/stand-in/$hash/registry.terraform.io/aliyun/alicloud/999.0.0/${os}_$arch"
if [ ! -x "$folder/terraform-provider-alicloud_v999.0.0" ]; then
  build=$(mktemp -d)
  cp "$root"/stand-in/provider/* "$root/provider-schema/alicloud.schema.json" "$root/provider-schema/behavior.json" "$build"
  mkdir -p "$folder"
  (cd "$build" && GOFLAGS='-buildvcs=false' go build -o "$folder/terraform-provider-alicloud_v999.0.0" .) >&2
  rm -rf "$build"
  find "$cache/stand-in" -mindepth 1 -maxdepth 1 -mtime +7 -exec rm -rf {} +
fi
