#!/bin/sh
# Puts what each image needs into target/images/<part>: a part's own jar and all that it runs with.
# Of the jobs, only what Flink does not bring itself.
#
#   collect.sh [gateway] [portal] [launcher]
#
# after ./mvnw package dependency:copy-dependencies; the jobs are always among them.
set -eu

home=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
images=$home/target/images
rm -rf "$images"

for part in "$@"; do
  mkdir -p "$images/$part"
  cp "$home/$part/target/mingchu-$part"-*.jar "$home/$part/target/lib"/*.jar "$images/$part/"
done

mkdir -p "$images/jobs"
cp "$home/flink-jobs/target/mingchu-flink-jobs"-*.jar "$images/jobs/"
find "$home/flink-jobs/target/lib" -name '*.jar' \
  ! -name 'slf4j-*' ! -name 'frocksdbjni-*' ! -name 'async-profiler-*' \
  \( ! -name 'flink-*' -o -name 'flink-connector-*' \) -exec cp {} "$images/jobs/" \;
