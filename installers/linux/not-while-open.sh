#!/bin/sh
# Before rmdesk is installed, replaced or removed: stop while somebody has it open, on any account.
# A program reads parts of itself while it runs; those of another version would not fit. No workbook is looked at.
set -e

# What is undone after a failure needs no look.
case ${1:-} in abort-*) exit 0 ;; esac

program=/usr/lib/rmdesk/rmdesk
for process in /proc/[0-9]*; do
    if [ "$process/exe" -ef "$program" ]; then
        echo "rmdesk is open on this computer. Close it first, on every account, and then try again. Nothing was changed." >&2
        exit 1
    fi
done
