#!/usr/bin/env python3
"""Speed of `comention tag` beside `wc -w` on the same text, in one run:

    bench/recognize.py ARTICLES.jsonl [--program build/release/bin/comention] [--threads 1] [--repeat 5]

Prints words and bytes a second of both (best of the repetitions), the ratio, and the largest resident
memory of tag. The words are those of the articles' titles and texts, as wc counts them.
"""
import argparse
import json
import os
import resource
import subprocess
import tempfile
import time


def timed(command, stdin_path):
    with open(stdin_path, "rb") as stdin:
        begin = time.perf_counter()
        subprocess.run(command, stdin=stdin, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--program", default="build/release/bin/comention")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8") as text:
        with open(options.articles, encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                text.write(article.get("title", "") + "\n" + article.get("text", "") + "\n")
    words = int(subprocess.run(["wc", "-w", text.name], capture_output=True, check=True).stdout.split()[0])
    size = os.path.getsize(text.name)
    wc = min(timed(["wc", "-w"], text.name) for _ in range(options.repeat))
    tag = [options.program, "tag", "--threads", str(options.threads), "-"]
    best = min(timed(tag, options.articles) for _ in range(options.repeat))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    os.unlink(text.name)
    print(f"text   {words} words, {size / 1e6:.1f} MB")
    print(f"wc -w  {words / wc / 1e6:8.2f} million words/s  {size / wc / 1e6:8.1f} MB/s")
    print(f"tag    {words / best / 1e6:8.2f} million words/s  {size / best / 1e6:8.1f} MB/s"
          f"  ({options.threads} threads; wc is {best / wc:.1f} times as fast)")
    print(f"memory {memory:.0f} MB at most")


if __name__ == "__main__":
    main()
