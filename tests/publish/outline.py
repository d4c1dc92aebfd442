"""The tags, ids and links of a page, and what is wrong with their nesting."""

import re
from html.parser import HTMLParser

VOID = {"meta", "br", "input", "hr"}


class Outline(HTMLParser):
    """A page as its tags, each with its attributes; `faults` are tags that close what is not open."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("script", "style"):
            self.text.append(data)

    def words(self) -> str:
        """What can be read on the page, spaces made one."""
        return re.sub(r"\s+", " ", "".join(self.text)).strip()

    def ids(self) -> list[str]:
        return [a["id"] for _, a in self.tags if "id" in a]

    def links(self) -> list[str]:
        return [a["href"] for tag, a in self.tags if tag == "a"]

    def levels(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.tags if re.fullmatch(r"h[1-6]", tag)]
