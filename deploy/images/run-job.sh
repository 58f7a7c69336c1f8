#!/bin/sh
# Starts a job on a JobManager of its own, where its newest complete checkpoint left off:
#
#   run-job.sh NAME CLASS [SETTING…]
#
# A job of a name has one id, and so one folder of checkpoints, however often it is started. Flink writes a
# checkpoint's _metadata last.
set -eu

name=$1
class=$2
shift 2

id=$(printf %s "$name" | md5sum | cut -c 1-32)
newest=$(find "${CHECKPOINTS:-/checkpoints}/$id" -mindepth 2 -maxdepth 2 -path '*/chk-*/_metadata' -size +0 2>/dev/null |
  sed 's,/_metadata$,,' | sort --version-sort | tail -n 1)
if [ -n "$newest" ]; then
  echo "run-job: $name goes on from $newest"
  set -- --fromSavepoint "file://$newest" "$@"
else
  echo "run-job: $name begins without a checkpoint"
fi
exec "${FLINK_ENTRYPOINT:-/docker-entrypoint.sh}" standalone-job --job-id "$id" --job-classname "$class" "$@"
