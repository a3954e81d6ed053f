#!/bin/sh
# GET /cgi-bin/vote?cats casts a vote; without a choice it shows the counts.
store="http://store:6380/cgi-bin/kv"
token=$(cat /run/secrets/store_token)
printf 'Content-Type: text/plain\r\n\r\n'
for choice in $CHOICES; do
  [ "$QUERY_STRING" = "$choice" ] && wget -q -O /dev/null "$store?op=push&key=$choice&token=$token"
done
wget -q -O - "$store?op=counts&token=$token"
