#!/usr/bin/env python3
"""Compiles the name lists that training reads from packages of Debian 12:

    models/compile_lists.py OUT [ROOT]

  iso-codes               countries with their codes, provinces
  unicode-cldr-core       cities of the time zones
  wordnet-base            instances of persons, places and groups
  python3-fake-factory    given names and surnames of some fifty languages
  python3-phonenumbers    towns that telephone prefixes belong to

ROOT is where the packages were unpacked (default: /). One name a line, sorted. Only words of Latin
letters are kept: the texts to be read are English.
"""
import ast
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

WORD = re.compile(r"^[A-Z\u00c0-\u024f\u1e00-\u1eff][\w'’.-]*$")
# The lexicographer files of WordNet's nouns.
GROUP, LOCATION, PERSON = "14", "15", "18"


def is_latin(text):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) <= 0x1EFF or c in "’" for c in text)


def words_of(names):
    out = set()
    for name in names:
        for word in re.split(r"[\s,()/]+", name):
            word = word.strip("'’.-")
            if len(word) > 1 and WORD.match(word) and is_latin(word):
                out.add(word)
    return out


def wordnet_instances(root, kind):
    names = set()
    with open(root / "usr/share/wordnet/data.noun", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("  ") or " @i " not in line:
                continue
            fields = line.split(" ")
            if fields[1] != kind:
                continue
            for k in range(int(fields[3], 16)):
                names.add(fields[4 + 2 * k].replace("_", " "))
    return names


def iso_countries(root):
    names, codes = set(), set()
    text = (root / "usr/share/iso-codes/json/iso_3166-1.json").read_text(encoding="utf-8")
    for country in json.loads(text)["3166-1"]:
        codes.add(country["alpha_3"])
        for field in ("name", "common_name"):
            if field in country:
                names.add(country[field])
    return names, codes


def iso_provinces(root):
    text = (root / "usr/share/iso-codes/json/iso_3166-2.json").read_text(encoding="utf-8")
    return {province["name"] for province in json.loads(text)["3166-2"]}


def cldr_cities(root):
    cities = set()
    for path in sorted((root / "usr/share/unicode/cldr/common/main").glob("*.xml")):
        if path.stem in ("en", "de", "fr", "es", "it", "pt", "pl", "tr", "sv", "ro", "cs", "hu"):
            for city in ElementTree.parse(path).iter("exemplarCity"):
                cities.add(city.text or "")
    for path in (root / "usr/share/zoneinfo").glob("*/*"):
        cities.add(path.name.replace("_", " "))
    return cities


def faker_names(root):
    """Reads the lists as literals; no code of the package runs."""
    given, surnames = set(), set()
    folder = root / "usr/lib/python3/dist-packages/faker/providers/person"
    for path in sorted(folder.glob("*/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
                continue
            target = node.targets[0].id
            if "first_name" not in target and "last_name" not in target:
                continue
            names = [n.value for n in ast.walk(node.value)
                     if isinstance(n, ast.Constant) and isinstance(n.value, str)]
            (given if "first_name" in target else surnames).update(names)
    return given, surnames


def towns(root):
    """Town names of the telephone prefixes, where they are written in Latin letters."""
    names = set()
    folder = root / "usr/lib/python3/dist-packages/phonenumbers/geodata"
    for path in sorted(folder.glob("data*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            # "Chicago, IL", "Basel/Bâle", "Neustadt (Wied)"
            for name in re.split(r"[,/(;]|\s-\s", node.value)[:1]:
                if len(name) > 2 and is_latin(name):
                    names.add(name.strip())
    return names


def main():
    out = pathlib.Path(sys.argv[1])
    root = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "/")
    out.mkdir(parents=True, exist_ok=True)
    countries, codes = iso_countries(root)
    given, surnames = faker_names(root)
    town_names = towns(root)
    lists = {
        "countries": words_of(countries),
        "country-codes": words_of(codes),
        "places": words_of(iso_provinces(root) | cldr_cities(root) |
                           wordnet_instances(root, LOCATION)),
        "towns": words_of({t for t in town_names if " " not in t}),
        "town-words": words_of({t for t in town_names if " " in t}),
        "groups": words_of(wordnet_instances(root, GROUP)),
        "persons": words_of(wordnet_instances(root, PERSON)),
        "given-names": words_of(given),
        "surnames": words_of(surnames),
    }
    for name, words in lists.items():
        (out / (name + ".txt")).write_text("".join(w + "\n" for w in sorted(words)),
                                           encoding="utf-8")
        print(f"{name}: {len(words)} words")


if __name__ == "__main__":
    main()
