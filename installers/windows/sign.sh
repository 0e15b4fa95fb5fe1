#!/bin/sh
# Signs one file for Windows in place:  RMDESK_SIGN=installers/windows/sign.sh installers/windows/build.sh
#   RMDESK_SIGN_KEY   what osslsigncode is told about the key, such as "-pkcs12 file.p12 -readpass word.txt", or
#                     "-pkcs11module module.so -key pkcs11:... -certs chain.pem" for a key in a device or a service
#   RMDESK_TIMESTAMP  the address of a timestamp service (RFC 3161). Without a timestamp, a signature ends with its
#                     certificate. Left empty for tests alone.
set -eu

file=${1:?the file to sign}
: "${RMDESK_SIGN_KEY:?what osslsigncode is told about the key}"
signed=$(mktemp -u "$file.XXXXXX")
trap 'rm -f "$signed"' EXIT
set -- sign -h sha256 -n rmdesk
[ -z "${RMDESK_TIMESTAMP:-}" ] || set -- "$@" -ts "$RMDESK_TIMESTAMP"
# shellcheck disable=SC2086  # one word an option
osslsigncode "$@" $RMDESK_SIGN_KEY -in "$file" -out "$signed" >&2
chmod --reference="$file" "$signed"
mv "$signed" "$file"
