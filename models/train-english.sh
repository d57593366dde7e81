#!/bin/sh
# Rebuilds the shipped model from the corpora, to the byte:
#   models/train-english.sh CORPORA [MODEL]
# CORPORA is a folder laid out as models/README.md says; MODEL defaults to models/english.model.
# The name lists are compiled from packages of Debian 12:
#   apt install iso-codes unicode-cldr-core wordnet-base tzdata python3-fake-factory python3-phonenumbers
set -eu

here=$(cd "$(dirname "$0")" && pwd)
corpora=${1:?usage: models/train-english.sh CORPORA [MODEL]}
model=${2:-$here/english.model}
comention=${COMENTION:-$here/../build/release/bin/comention}

"$here/compile_lists.py" "$here/lists"
exec "$comention" train --recipe "$here/english.train" --corpora "$corpora" -o "$model"
