#!/bin/sh
# What the browser tests need from the system: Chromium and a Chinese font. As root they are installed, else named.
missing=""
command -v chromium >/dev/null 2>&1 || missing="chromium"
fc-list 2>/dev/null | grep -qi "noto.*cjk" || missing="$missing fonts-noto-cjk"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null && exit 0
fi
echo "缺少系统软件包: $missing；请安装后再运行 make test (missing system packages, install them first)"
exit 1
