#!/usr/bin/env python3
"""Makes models/world.tsv and models/world.names.tsv from data that Debian installs.

usage: make-world.py            (writes beside itself; needs unicode-cldr-core, wordnet-base,
                                 python3-fake-factory of Debian 12; same packages, same bytes)

Places and the words for their people come from two sources that others maintain:

  CLDR      territories with their short and variant names (US, UK, Czech Republic), regions and
            continents, states and nations inside countries, names of languages
  WordNet   further names of each place (America, PRC, Persia), the adjective that pertains to it
            (pointers \\ and +), its inhabitants (pointer %m), its capital

A form that could mean several places goes to the widest known kind (country before state before
city); between places of one kind it goes to nobody. ISO's own list is not used: its Debian package is
LGPL, and it adds no name that the two others lack and newspapers use.

Given names (with gender) and romanised Chinese surnames come from Faker.
"""
import ast
import collections
import os
import pathlib
import re
import xml.etree.ElementTree as ET

HERE = pathlib.Path(__file__).parent
CLDR = pathlib.Path("/usr/share/unicode/cldr/common")
WORDNET = pathlib.Path("/usr/share/wordnet")
FAKER = pathlib.Path("/usr/lib/python3/dist-packages/faker/providers/person")

# CLDR codes that are not places in the news, or not places at all
NOT_TERRITORIES = {"ZZ", "XA", "XB", "QO", "EU", "EZ", "UN", "CP", "AC", "TA", "DG", "EA", "IC", "CQ"}
NATIONS_OF = {"us", "ca", "au", "gb", "in", "de"}  # whose parts newspapers name without the country
RANK = {"country": 0, "region": 1, "state": 2, "place": 3, "city": 4}
FORM_RANK = {"name": 0, "short": 1, "adjective": 2, "inhabitant": 3}


def fold(text):
    return re.sub(r"[.'’]", "", text.replace("-", " ")).casefold().strip()


class Place:
    def __init__(self, key, kind, name):
        self.key, self.kind, self.name = key, kind, name
        self.forms = {}  # form -> kind
        self.synsets = []

    def add(self, form, kind):
        form = form.replace("_", " ").strip()
        if not form or not form[0].isupper() and not form.startswith("the "):
            return
        if form not in self.forms or FORM_RANK[kind] < FORM_RANK[self.forms[form]]:
            self.forms[form] = kind


def cldr_places():
    places = {}
    root = ET.parse(CLDR / "main/en.xml").getroot()
    for node in root.iter("territory"):
        code, name = node.get("type"), node.text
        if not node.text or code in NOT_TERRITORIES or code is None:
            continue
        if code.isdigit() and len(name.split()) > 2:
            continue  # "Latin America & Caribbean"
        if code == "001" or "&" in name and code.isdigit():
            continue
        kind = "region" if code.isdigit() else "country"
        place = places.setdefault(code, Place(code, kind, name))
        alt = node.get("alt")
        if alt is None:
            place.name = name
        place.add(name, "short" if alt == "short" else "name")
    parts = ET.parse(CLDR / "subdivisions/en.xml").getroot()
    for node in parts.iter("subdivision"):
        code = node.get("type")
        if code[:2] not in NATIONS_OF or not node.text:
            continue
        if code[:2] == "gb" and code not in ("gbeng", "gbsct", "gbwls", "gbnir"):
            continue
        key = code[:2].upper() + "-" + code[2:].upper()
        place = places[key] = Place(key, "state", node.text)
        place.add(node.text, "name")
    for place in places.values():  # "Hong Kong SAR China", "Myanmar (Burma)", "Antigua & Barbuda"
        if " SAR China" in place.name or "(" in place.name:
            bare = re.sub(r" SAR China| \(.*\)", "", place.name)
            inside = re.findall(r"\((\w+)\)", place.name)
            place.forms.pop(place.name, None)
            place.name = bare
            place.add(bare, "name")
            for other in inside:
                place.add(other, "name")
        for form, kind in list(place.forms.items()):
            if "(" in form:
                del place.forms[form]
            if "&" in form:
                place.add(form.replace("&", "and"), kind)
            if form.startswith("St. "):
                place.add("Saint " + form[4:], kind)
        place.name = place.name.replace("&", "and")
    return places


class Synset:
    def __init__(self, offset, lexfile, lemmas, pointers):
        self.offset, self.lexfile, self.lemmas, self.pointers = offset, lexfile, lemmas, pointers


def wordnet(part):
    out = {}
    for line in (WORDNET / ("data." + part)).read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        lemmas = [re.sub(r"\(\w+\)$", "", w) for w in fields[4:4 + 2 * count:2]]
        at = 4 + 2 * count
        pointers = []
        for i in range(int(fields[at])):
            symbol, target, pos, where = fields[at + 1 + 4 * i:at + 5 + 4 * i]
            pointers.append((symbol, int(target), pos, int(where[:2], 16), int(where[2:], 16)))
        out[int(fields[0])] = Synset(int(fields[0]), int(fields[1]), lemmas, pointers)
        out[int(fields[0])].gloss = line.split(" | ")[1]
    return out


def senses():
    """lemma -> synsets of the noun in WordNet's order of use."""
    out = {}
    for line in (WORDNET / "index.noun").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        out[fields[0]] = [int(x) for x in fields[-int(fields[2]):]]
    return out


def is_place(synset):
    return synset.lexfile in (15, 17) and any(p[0] in ("@i", "#p", "%p") for p in synset.pointers)


def capital_of(country, nouns):
    return [t for s, t, *_ in country.pointers if s == "%p"
            and any("national_capital" in nouns[k].lemmas
                    for x, k, *_ in nouns[t].pointers if x == "@i")]


def join_wordnet(places, nouns, order):
    by_lemma = collections.defaultdict(list)
    for synset in nouns.values():
        if is_place(synset):
            for lemma in synset.lemmas:
                by_lemma[fold(lemma.replace("_", " "))].append(synset)
    taken = {}
    for place in sorted(places.values(), key=lambda p: (RANK[p.kind], p.key)):
        names = {fold(f) for f in place.forms} | {fold(place.name)}
        found = {s.offset: s for n in names for s in by_lemma.get(n, ())}
        if not found:
            continue
        # the sense that WordNet lists last among its countries is today's (Russia, Russian Federation)
        score = lambda s: (len({fold(l.replace("_", " ")) for l in s.lemmas} & names),
                           bool(capital_of(s, nouns)), len(s.pointers), -s.offset)
        free = [s for s in found.values() if s.offset not in taken]
        if not free:
            continue
        best = max(free, key=score)
        taken[best.offset] = place
        place.synsets.append(best)
        for lemma in best.lemmas:
            place.add(lemma, "name")
        names |= {fold(l.replace("_", " ")) for l in best.lemmas}
        more = {s.offset: s for n in names for s in by_lemma.get(n, ()) if s.offset not in taken}
        for s in more.values():  # another sense without a name of its own: the island of Great Britain
            if s is not best and all(fold(l.replace("_", " ")) in names | {place.key.casefold()}
                                     for l in s.lemmas):
                taken[s.offset] = place
                place.synsets.append(s)
    return taken


def add_other_places(places, taken, nouns, order, wanted):
    """Places that only WordNet has, when there is an adjective or an inhabitant to tie to them."""
    for offset in sorted(wanted):
        synset = nouns[offset]
        if offset in taken or not is_place(synset):
            continue
        lemmas = [l for l in synset.lemmas
                  if next((o for o in order.get(l.lower(), ()) if is_place(nouns[o])), None) == offset]
        if not lemmas:
            continue
        place = Place("wn%08d" % offset, "place", lemmas[0].replace("_", " "))
        place.synsets.append(synset)
        for lemma in lemmas:
            place.add(lemma, "name")
        places[place.key] = taken[offset] = place


def add_renamed_cities(places, taken, nouns, order):
    """Cities of two names: Beijing and Peking in WordNet, Kyiv and Kiev in CLDR's time zones."""
    for offset, synset in sorted(nouns.items()):
        kinds = {l for s, t, *_ in synset.pointers if s == "@i" for l in nouns[t].lemmas}
        if offset in taken or synset.lexfile != 15 or not kinds & {"city", "national_capital", "port"}:
            continue
        lemmas = [l for l in synset.lemmas if "capital" not in l and
                  next((o for o in order.get(l.lower(), ()) if is_place(nouns[o])), None) == offset]
        if len(lemmas) < 2:
            continue
        place = places["wn%08d" % offset] = Place("wn%08d" % offset, "city", lemmas[0].replace("_", " "))
        for lemma in lemmas:
            place.add(lemma, "name")
        taken[offset] = place
    for zone in ET.parse(CLDR / "main/en.xml").getroot().iter("zone"):
        names = [n.text for n in zone.iter("exemplarCity") if n.text]
        if len(names) < 2:
            continue
        known = [p for p in places.values() if p.kind == "city" and set(p.forms) & set(names)]
        place = known[0] if known else places.setdefault(
            "tz" + zone.get("type"), Place("tz" + zone.get("type"), "city", names[-1]))
        for name in names:
            place.add(name, "name")


def people_words(nouns, adjectives, glosses):
    """(synset of a place) -> [(kind, word, the place's lemma that is meant or None)]."""
    out = collections.defaultdict(list)
    for adjective in adjectives.values():
        for symbol, target, pos, source, word in adjective.pointers:
            if pos == "n" and symbol in ("\\", "+") and nouns[target].lexfile in (15, 17):
                words = [adjective.lemmas[source - 1]] if source else adjective.lemmas
                lemma = nouns[target].lemmas[word - 1] if word else None
                out[target] += [("adjective", w, lemma) for w in words]
    for noun in nouns.values():
        if noun.lexfile not in (15, 17):
            continue
        for symbol, target, pos, _, _ in noun.pointers:
            if symbol in ("%m", "+") and pos == "n" and nouns[target].lexfile == 18 \
                    and re.search(r"^(an? )?(native|inhabitant|resident|citizen|(wo)?man of \w+ birth|person of \w+ (nationality|descent))", glosses[target]):
                out[noun.offset] += [("inhabitant", w, None) for w in nouns[target].lemmas]
    return out


def add_people(places, taken, words):
    """WordNet ties "Chinese" to the synset of Taiwan, but to its lemma "China": the lemma decides."""
    named = {}
    for place in sorted(places.values(), key=lambda p: (RANK[p.kind], p.key)):
        for form in list(place.forms) + [place.name]:
            named.setdefault(fold(form), place)
    for offset, found in sorted(words.items()):
        for kind, word, lemma in found:
            place = named.get(fold(lemma.replace("_", " "))) if lemma else None
            place = place or taken.get(offset)
            if place is not None:
                place.add(word, kind)


def capitals(nouns, taken):
    out = []
    for synset in nouns.values():
        kinds = {t for s, t, *_ in synset.pointers if s == "@i"}
        if not any("national_capital" in nouns[k].lemmas for k in kinds):
            continue
        for symbol, target, *_ in synset.pointers:
            place = taken.get(target)
            if symbol == "#p" and place is not None and place.kind == "country":
                out += [(place.key, l.replace("_", " ")) for l in synset.lemmas
                        if l[0].isupper() and "capital" not in l]
                break
    return sorted(set(out))


def nearest(form, candidates):
    """Nigerian is Nigeria's, not Niger's: the one name with the longest common beginning."""
    shared = {p.key: max(len(os.path.commonprefix([form, fold(n)])) for n in [p.name, *p.forms]
                         if fold(n) != form) if len(p.forms) > 1 else 0 for p in candidates}
    longest = max(shared.values())
    keep = {k for k, n in shared.items() if n == longest and n >= 3}
    return keep if len(keep) == 1 else set()


def settle(places):
    """form (folded, and whether it must be capitals) -> the one place it means."""
    owners = collections.defaultdict(dict)
    for place in places.values():
        for form, kind in place.forms.items():
            rank = (RANK[place.kind], FORM_RANK[kind] >= 2)
            key = (fold(form), form.isupper() and len(fold(form)) <= 4)
            owners[key].setdefault(rank, set()).add(place.key)
    for (form, _), ranks in owners.items():
        best = ranks[min(ranks)]
        keep = best if len(best) == 1 else nearest(form, [places[key] for key in best])
        for place in places.values():
            if place.key in keep:
                continue
            for f in [f for f in place.forms if fold(f) == form and f != place.name]:
                if any(place.key in members for members in ranks.values()):
                    del place.forms[f]


def write_world(places, capitals_, languages):
    rows = []
    for place in sorted(places.values(), key=lambda p: (RANK[p.kind], p.key)):
        forms = [(FORM_RANK[k], k, f) for f, k in place.forms.items() if f != place.name]
        if place.kind == "place" and not any(r >= 2 for r, _, _ in forms):
            continue
        rows.append((place.key, place.kind, "name", place.name))
        rows += [(place.key, place.kind, k, f) for _, k, f in sorted(forms)]
    rows += [(key, "country", "capital", name) for key, name in capitals_]
    rows += [("-", "language", "name", name) for name in languages]
    head = ("# Places, the words for their people, and languages. Made by make-world.py; do not edit:\n"
            "# what no source has stands in world.supplement.tsv.\n"
            "# Sources: Unicode CLDR 41 (Unicode-DFS-2016, (c) 1991-2022 Unicode, Inc.), WordNet 3.0\n"
            "# (WordNet licence, (c) 2006 Princeton University). Both allow use and redistribution with\n"
            "# this notice; the full texts stand in the copyright files of Debian's unicode-cldr-core\n"
            "# and wordnet-base.\n"
            "# place <tab> kind <tab> kind of form <tab> form; a place's first row is what to call it\n")
    (HERE / "world.tsv").write_text(head + "".join("\t".join(r) + "\n" for r in rows), encoding="utf-8")
    return rows


def literals(path):
    """name -> the strings in the class attribute of that name, in a Faker provider."""
    out = collections.defaultdict(list)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            out[node.targets[0].id] += [n.value for n in ast.walk(node.value)
                                        if isinstance(n, ast.Constant) and isinstance(n.value, str)
                                        and "{{" not in n.value]
    return out


def write_names():
    gender, surnames = collections.defaultdict(set), set()
    for folder in sorted(p for p in FAKER.iterdir() if (p / "__init__.py").exists()):
        found = literals(folder / "__init__.py")
        for attribute, letter in (("first_names_female", "f"), ("first_names_male", "m")):
            for name in found.get(attribute, ()):
                if name and name[0].isupper() and name.isalpha() and ord(name[0]) < 0x250 and len(name) > 1:
                    gender[name].add(letter)
        surnames |= {n for n in found.get("last_romanized_names", ()) if n.isalpha()}
    head = ("# Given names with the gender they are given to (f, m, or u for both), and romanised Chinese\n"
            "# surnames (s). Made by make-world.py; do not edit. Source: Faker 0.9.3, Expat (MIT) licence,\n"
            "# (c) 2012 Daniele Faraglia.\n")
    rows = [("u" if len(g) > 1 else min(g), n) for n, g in gender.items()] + [("s", n) for n in surnames]
    rows.sort(key=lambda r: (r[1], r[0]))
    (HERE / "world.names.tsv").write_text(head + "".join("%s\t%s\n" % r for r in rows), encoding="utf-8")


def main():
    nouns, adjectives, order = wordnet("noun"), wordnet("adj"), senses()
    places = cldr_places()
    taken = join_wordnet(places, nouns, order)
    words = people_words(nouns, adjectives, {o: s.gloss for o, s in nouns.items()})
    add_other_places(places, taken, nouns, order, words)
    add_people(places, taken, words)
    add_renamed_cities(places, taken, nouns, order)
    capitals_ = capitals(nouns, taken)
    settle(places)
    people = {f for p in places.values() for f, k in p.forms.items() if k in ("adjective", "inhabitant")}
    languages = sorted({n.text for n in ET.parse(CLDR / "main/en.xml").getroot().iter("language")
                        if n.text and n.text in people})
    write_world(places, capitals_, languages)
    write_names()


main()
