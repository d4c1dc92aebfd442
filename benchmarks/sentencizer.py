"""What spaCy's blank English with its sentencizer takes for the same texts; needs nothing but spaCy and the standard library.

`python sentencizer.py reports.jsonl COUNT` prints one line of JSON, `{}` where spaCy is not installed.
"""

import json
import sys
from pathlib import Path
from time import process_time


def main(file: str, count: int) -> None:
    """Measure and print."""
    try:
        import spacy
    except ImportError:
        sys.stdout.write("{}\n")
        return
    with Path(file).open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(count), strict=False)]
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    list(language("Nine people were killed, residents said. They fled.").sents)
    start = process_time()
    for text in texts:
        list(language(text).sents)
    figures = {"reports": len(texts), "seconds": process_time() - start, "version": spacy.__version__}
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
