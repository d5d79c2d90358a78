#!/usr/bin/env bash
# What ./portal says to wrong input. Takes a copy of the launcher into a folder with spaces, so nothing is ever built.
# Prints one line per check and ends with 1 if any failed.
set -u

portal=$1
work=$(mktemp -d)
listener=
failed=0

clean_up() {
    [ -n "$listener" ] && kill "$listener" 2>/dev/null
    rm -rf "$work"
}
trap clean_up EXIT

mkdir "$work/a path with spaces" "$work/nothing" "$work/tools"
cp "$portal" "$work/a path with spaces/portal"
cd "$work/a path with spaces" || exit 1
unset JAVA_HOME PORTAL_PORT PORTAL_DEMO
export PORTAL_HOME="$work/the data" PORTAL_JDKS="$work/nothing"

# check NAME STATUS TEXT COMMAND…: the command must end with the status and say the text, in one line if it fails.
check() {
    local name=$1 status=$2 text=$3 output actual
    shift 3
    output=$("$@" 2>&1 </dev/null)
    actual=$?
    if [ "$actual" != "$status" ]; then
        printf 'FAILED %s: ended with %s, not %s: %s\n' "$name" "$actual" "$status" "$output"
    elif [[ $output != *"$text"* ]]; then
        printf 'FAILED %s: does not say "%s": %s\n' "$name" "$text" "$output"
    elif [ "$status" != 0 ] && [ "$(printf '%s\n' "$output" | wc -l)" -ne 1 ]; then
        printf 'FAILED %s: says more than one line: %s\n' "$name" "$output"
    else
        printf 'ok %s\n' "$name"
        return
    fi
    failed=1
}

check "help names the commands" 0 "./portal run --demo" ./portal help
check "no command shows the help" 0 "./portal test" ./portal
check "an unknown command is refused" 2 "does not know 'fly'" ./portal fly
check "an unknown option is refused" 2 "does not know '--loud'" ./portal run --loud

check "a backup needs a file" 2 "needs the file to write" ./portal backup
check "a backup needs a running portal" 2 "No portal runs on the data in $PORTAL_HOME" ./portal backup monday.backup
mkdir -p "$PORTAL_HOME/orders" && echo 99999999 >"$PORTAL_HOME/.lock"
check "a backup needs a portal that still runs" 2 "No portal runs" ./portal backup monday.backup
check "turning keys needs a running portal" 2 "No portal runs" ./portal turn-keys
check "a backup refuses what it does not know" 2 "does not know '--loud'" ./portal backup --loud monday.backup
check "a restore needs a backup" 2 "needs the backup to put back" ./portal restore
check "a restore needs a backup that is there" 2 "There is no backup at $PWD/none" ./portal restore none

# A portal that answers: as Orders does.
echo $$ >"$PORTAL_HOME/.lock"
answer() {
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        for order in "$PORTAL_HOME"/orders/*.order; do
            if [ -f "$order" ]; then
                { echo "$1" && tr '\n' ' ' <"$order" && echo; } >"$work/answer"
                rm "$order"
                mv "$work/answer" "${order%.order}.answer"
                return
            fi
        done
        sleep 0.1
    done
}
answer "done" &
check "a backup is ordered with its whole path" 0 "backup $PWD/monday.backup --with-keys" \
    ./portal backup --with-keys monday.backup
wait $!
answer refused &
check "what the portal refuses is told" 2 "turn-keys" ./portal turn-keys
wait $!
rm -rf "$PORTAL_HOME"

for port in eighty 0 65536 123456789 -1 80.5; do
    check "the port $port is refused" 2 "must be a number from 1 to 65535, not '$port'" env PORTAL_PORT=$port ./portal run
done

# Any program that listens will do; perl is on every Debian and macOS.
perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1") or die; $| = 1;
    print $s->sockport, "\n"; sleep 60' >"$work/port" &
listener=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s "$work/port" ] && break || sleep 0.1; done
busy=$(cat "$work/port")
check "a port in use is refused" 2 "Port $busy is already in use" env PORTAL_PORT="$busy" ./portal run
free=$((busy > 40000 ? busy - 7 : busy + 7))
export PORTAL_PORT=$free

: >"$work/file"
check "a file as data folder is refused" 2 "is a file, not a folder" env PORTAL_HOME="$work/file" ./portal run
check "a folder below a file is refused" 2 "cannot be written to" env PORTAL_HOME="$work/file/data" ./portal run
if [ -d /proc ]; then
    check "a read-only place is refused" 2 "cannot be written to" env PORTAL_HOME=/proc/portal ./portal run
fi

cat >"$work/tools/df" <<'TEXT'
#!/bin/sh
echo "Filesystem 1024-blocks Used Available Capacity Mounted"
echo "disk 1000000 900000 102400 90% /"
TEXT
chmod +x "$work/tools/df"
check "a nearly full disk is refused" 2 "Only 100 MB are free" env PATH="$work/tools:$PATH" ./portal run

check "a missing JDK is told" 2 "needs a JDK 25" ./portal run --demo
check "the tests need the JDK too" 2 "needs a JDK 25" ./portal test
mkdir -p "$work/old jdk/bin" && : >"$work/old jdk/bin/javac" && chmod +x "$work/old jdk/bin/javac"
printf 'JAVA_VERSION="17.0.15"\n' >"$work/old jdk/release"
check "an older JDK is not taken" 2 "needs a JDK 25" env PORTAL_JDKS="$work/nothing:$work/old jdk" ./portal run

mkdir -p "$work/jdk 25/bin" && : >"$work/jdk 25/bin/javac" && chmod +x "$work/jdk 25/bin/javac"
printf 'JAVA_VERSION="25.0.1"\n' >"$work/jdk 25/release"
mkdir target && echo $$ >target/.building
check "two builds at once are refused" 2 "Another ./portal (process $$) is building" \
    env PORTAL_JDKS="$work/nothing:$work/jdk 25" ./portal run

exit $failed
