#!/usr/bin/env python3
"""Measures the shipped model and the graph on annotated corpora and prints the tables of docs/quality.md.

usage: bench/quality.py CORPORA [--program build/release/bin/comention]

CORPORA holds evaluate/*.bio, train/wikigold.all.bio and gold/*.gold.jsonl. Every figure comes from
`comention evaluate --json`; the command stands above each table.
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

BIO = [("evaluate/written.dev.bio", None), ("evaluate/conll03.testa.bio", None),
       ("evaluate/redocred.test.bio", "PER,ORG,LOC"), ("evaluate/uner-ewt.test.bio", "PER,ORG,LOC"),
       ("wikigold, last 679 sentences", None), ("evaluate/gmb-fixed.test.bio", None),
       ("evaluate/crossner-politics.test.bio", None), ("evaluate/crossner-literature.test.bio", None),
       ("evaluate/crossner-music.test.bio", None), ("evaluate/crossner-science.test.bio", None),
       ("evaluate/crossner-ai.test.bio", None), ("written.dev IN CAPITALS", None), ("written.dev in lower case", None)]
GOLD = [("written.dev", True), ("aida-clean.testa", True), ("redocred.test", False), ("gum.ccby", False),
        ("gum.ccbysa", False), ("gum.interview", False), ("litbank.all", False)]


def evaluate(program, *arguments):
    done = subprocess.run([program, "evaluate", *map(str, arguments), "--json"], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def percent(value):
    return f"{100 * value:.1f}"


def last_sentences(path, count):
    return "\n\n".join(path.read_text(encoding="utf-8").strip().split("\n\n")[-count:]) + "\n"


def recased(path, case):
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line if line.startswith("-DOCSTART-") or "\t" not in line else
                     case(line.split("\t")[0]) + "\t" + line.split("\t")[1] for line in lines) + "\n"


def made_of(corpora, name, folder):
    """The file itself, or one made from it for this measurement."""
    dev = corpora / "evaluate/written.dev.bio"
    made = {"wikigold, last 679 sentences": lambda: last_sentences(corpora / "train/wikigold.all.bio", 679),
            "written.dev IN CAPITALS": lambda: recased(dev, str.upper),
            "written.dev in lower case": lambda: recased(dev, str.lower)}
    if name not in made:
        return corpora / name
    path = folder / "made.bio"
    path.write_text(made[name](), encoding="utf-8")
    return path


def recogniser_table(program, corpora):
    print("`comention evaluate FILE.bio [--types PER,ORG,LOC]`\n")
    print("| collection | precision | recall | F1 | person | organisation | place | misc | span alone |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for name, types in BIO:
            options = ["--types", types] if types else []
            result = evaluate(program, made_of(corpora, name, Path(folder)), *options)
            by_type = [percent(result["types"][t]["f1"]) if t in result["types"] else ""
                       for t in ("PERSON", "ORGANISATION", "LOCATION", "MISC")]
            label = name.removeprefix("evaluate/").removesuffix(".bio") + (f" ({types})" if types else "")
            print("|", " | ".join([label, percent(result["precision"]), percent(result["recall"]),
                                   f"**{percent(result['f1'])}**", *by_type, percent(result["spans"]["f1"])]), "|")


def graph_tables(program, corpora):
    for given in (False, True):
        option = ["--annotations", "given"] if given else []
        print(f"\n`comention evaluate GOLD.jsonl {' '.join(option + ['[--global]'])}` "
              f"({'gold spans' if given else 'from raw text'})\n")
        print("| collection | mentions | entities in an article | pairs in an article | pairs in a line | B-cubed |"
              " across: entities | pairs | strongest 20 | B-cubed |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
        for name, across in GOLD:
            path = corpora / f"gold/{name}.gold.jsonl"
            within = evaluate(program, path, *option)
            row = [percent(within[key]["f1"]) for key in
                   ("mention_f1", "node_f1", "edge_doc_f1", "edge_sent_f1", "b_cubed")]
            if across:
                whole = evaluate(program, path, *option, "--global")
                row += [percent(whole["global_nodes"]["f1"]), percent(whole["global_edge_f1"]["f1"]),
                        percent(whole["top20_overlap"]), percent(whole["global_b_cubed"]["f1"])]
            else:
                row += [""] * 4
            print("|", " | ".join([name, *row]), "|")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--program", default="build/release/bin/comention")
    options = parser.parse_args()
    recogniser_table(options.program, options.corpora)
    graph_tables(options.program, options.corpora)


if __name__ == "__main__":
    main()
