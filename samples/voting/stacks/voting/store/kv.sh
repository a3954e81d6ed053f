#!/bin/sh
# A store of counters over HTTP: op=ping|init|push|take|counts. Everything but ping needs the token.
printf 'Content-Type: text/plain\r\n\r\n'
for pair in $(echo "$QUERY_STRING" | tr '&' ' '); do
  case $pair in
    op=*) op=${pair#op=} ;;
    key=*) key=$(echo "${pair#key=}" | tr -cd 'a-z') ;;
    token=*) token=${pair#token=} ;;
  esac
done
[ "$op" = ping ] && { echo pong; exit; }
[ "$token" = "$(cat /run/secrets/store_token)" ] || { echo denied; exit 1; }
case $op in
  init) mkdir -p /data/new /data/counted; echo ready ;;
  push) echo vote >> "/data/new/$key"; echo "voted $key" ;;
  take)
    for file in /data/new/*; do
      [ -e "$file" ] || continue
      mv "$file" /data/taken && cat /data/taken >> "/data/counted/${file##*/}"
    done
    echo taken ;;
  counts) for file in /data/counted/*; do [ -e "$file" ] && echo "${file##*/} $(wc -l < "$file")"; done; exit 0 ;;
esac
