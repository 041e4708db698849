#!/bin/bash
# Boots a systemd as PID 1 of namespaces of its own, over a throw-away copy of a file system (this machine's, or that in
# ROOT: a debootstrap of another release), and runs a script in it. Takes root, overlayfs, cgroup2 and util-linux; leaves nothing behind.
#
#   box.sh [--root ROOT] FOLDER
#
#   FOLDER/units/    unit files, laid over /etc/systemd/system
#   FOLDER/run.sh    runs in the box once systemd is up; the folder is /run/box there
#   FOLDER/out.txt   what run.sh printed, FOLDER/pid1.txt what systemd logged
#
# Ends as run.sh ended; 125: the box did not come up. BOX_SECONDS limits how long it runs, 60 unless set.
set -u

give_up() { echo "box: $1" >&2; exit 125; }

root=/
if [[ ${1-} == --root ]]; then
  root=$(realpath -e "$2") || exit 125
  shift 2
fi
folder=$(realpath -e "${1:?box.sh [--root ROOT] FOLDER}") || exit 125
[[ -f $folder/run.sh ]] || give_up "there is no $folder/run.sh"
[[ -x $root/lib/systemd/systemd ]] || give_up "there is no systemd in $root"
[[ $EUID == 0 ]] || give_up 'it takes root'
rm -f "$folder"/{out,pid1,ended}.txt

# A control group of its own: the systemd in the box takes whatever it finds in its group for its own.
cgroups=$(findmnt --noheadings --first-only --types cgroup2 --output TARGET) || give_up 'cgroup2 is not mounted'
group=$cgroups/unitwright-box-$$
mkdir "$group" || give_up "cannot make $group"
tidy() { find "$group" -depth -type d -exec rmdir {} \; 2>/dev/null; }
trap tidy EXIT

# Runs in the new namespaces, before systemd: builds the root and goes into it.
build() {
  set -e
  mount --make-rprivate /
  local top box node
  top=$(mktemp -d)
  mount -t tmpfs tmpfs "$top"
  mkdir "$top"/{changes,work,root}
  box=$top/root
  mount -t overlay overlay -o "lowerdir=$ROOT,upperdir=$top/changes,workdir=$top/work" "$box"

  mount -t proc proc "$box/proc"
  # The kernel is the machine's own: its settings are not the box's to change.
  mount --bind -o ro "$box/proc/sys" "$box/proc/sys"
  mount -t sysfs -o ro sysfs "$box/sys"
  mount -t tmpfs tmpfs "$box/sys/fs"
  mkdir "$box/sys/fs/cgroup"
  mount -t cgroup2 cgroup2 "$box/sys/fs/cgroup"
  for node in run tmp dev; do mount -t tmpfs tmpfs "$box/$node"; done

  mkdir "$box"/dev/{pts,shm,mqueue} "$box/run/box"
  for node in null zero full random urandom tty; do
    touch "$box/dev/$node"
    mount --bind "/dev/$node" "$box/dev/$node"
  done
  mount -t devpts -o newinstance,ptmxmode=0666 devpts "$box/dev/pts"
  ln -s pts/ptmx "$box/dev/ptmx"
  ln -s /proc/self/fd "$box/dev/fd"
  touch "$box/dev/console"
  # systemd logs to the kernel's log, which is ours to read here.
  mkfifo "$box/dev/kmsg"
  cat 0<> "$box/dev/kmsg" &

  # Of the start of a machine nothing is wanted: no udev, no file systems, no journal.
  for node in "$box"/{lib,etc}/systemd/system/{sysinit,local-fs,sockets}.target.wants; do
    if [[ -d $node ]]; then mount -t tmpfs tmpfs "$node"; fi
  done

  mount --bind "$FOLDER" "$box/run/box"
  mkdir -p "$box/etc/systemd/system"
  if [[ -d $FOLDER/units ]]; then cp -r "$FOLDER/units/." "$box/etc/systemd/system/"; fi
  # The only thing the box boots to: the script, and behind it the end.
  cat > "$box/etc/systemd/system/box.service" <<'UNIT'
[Unit]
DefaultDependencies=no
[Service]
Type=oneshot
ExecStart=/bin/bash -c 'bash /run/box/run.sh; echo $? > /run/box/ended.txt'
ExecStopPost=systemctl exit 0 --force
StandardOutput=append:/run/box/out.txt
StandardError=inherit
UNIT
  ip link set lo up
  cd "$box"
  exec env --ignore-environment container=unitwright PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$box" \
    /lib/systemd/systemd --system --unit=box.service --log-target=kmsg --log-level=info --show-status=no
}

(
  echo "$BASHPID" > "$group/cgroup.procs"
  export FOLDER=$folder ROOT=$root
  exec timeout --kill-after=5 "${BOX_SECONDS:-60}" unshare --mount --pid --cgroup --uts --ipc --net --fork --kill-child \
    bash -c "$(declare -f build); build"
) > "$folder/pid1.txt" 2>&1 < /dev/null

[[ -f $folder/ended.txt ]] || give_up "it did not come up, see $folder/pid1.txt"
exit "$(<"$folder/ended.txt")"
