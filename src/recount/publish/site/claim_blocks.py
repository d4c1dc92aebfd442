"""Claims with the words that carry them: those of one quote share it, and the same words in several reports stand once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId
from recount.domain.quote import Span
from recount.domain.tally import Tally
from recount.domain.vocabulary import Effect
from recount.publish.claim_rows import ClaimRow, OriginGroup
from recount.publish.context import InContext
from recount.publish.site.claim_chart import Axis, Strip, strip
from recount.weigh.conventions import Convention


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the claims of one effect are drawn against; `replaced` are those that a later figure of their origin replaced."""

    effect: Effect
    claims: Mapping[ClaimId, Claim]
    axis: Axis
    convention: Convention
    tally: Tally
    replaced: AbstractSet[ClaimId]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its strip, what it does to the range, and whether a later figure of its origin replaced it."""

    words: str
    victims: str
    notes: str
    state: str
    strip: Strip
    sets: str
    superseded: bool
    is_part: bool
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it, in which report."""

    by: str
    outlet: str
    report: str
    published: str


@dataclass(frozen=True, slots=True)
class Block:
    """Claims on one quote, with the quote cut where the words of their counts stand, and the reports that have it."""

    claims: tuple[ClaimView, ...]
    context: InContext
    pieces: tuple[tuple[str, bool], ...]
    language: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin with its claims of one effect."""

    name: str
    kind: str
    party: str | None
    blocks: tuple[Block, ...]


def origin_view(group: OriginGroup, drawing: Drawing) -> OriginView:
    """The claims of an origin that the drawing is about, in blocks by quote; it may have none."""
    rows = [row for row in group.claims if ClaimId(row.id) in drawing.claims]
    return OriginView(group.name, group.kind, group.party, tuple(_merged(list(_blocks(rows, drawing)))))


def _blocks(rows: Sequence[ClaimRow], drawing: Drawing) -> Iterator[Block]:
    by_quote: dict[tuple[str, int, int], list[ClaimRow]] = {}
    for row in rows:
        quote = drawing.claims[ClaimId(row.id)].quote
        by_quote.setdefault((quote.report_id, quote.start, quote.end), []).append(row)
    for held in by_quote.values():
        claims = [drawing.claims[ClaimId(row.id)] for row in held]
        yield Block(
            claims=tuple(_distinct(_claim(row, claim, drawing) for row, claim in zip(held, claims, strict=True))),
            context=held[0].context,
            pieces=tuple(_pieces(claims)),
            language=held[0].language,
            voices=tuple(dict.fromkeys(Voice(row.by, row.outlet, row.report, row.published) for row in held)),
        )


def _distinct(views: Iterable[ClaimView]) -> Iterator[ClaimView]:
    """Claims that say the same on one quote ("killing 4 …, four of them") stand once."""
    found: dict[ClaimView, tuple[str, ...]] = {}
    for view in views:
        plain = replace(view, anchors=())
        found[plain] = found.get(plain, ()) + view.anchors
    return (replace(plain, anchors=anchors) for plain, anchors in found.items())


def _merged(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks that say the same in the same words become one, with the reports of all."""
    found: dict[tuple[object, ...], Block] = {}
    for block in blocks:
        key = (block.pieces, tuple(replace(view, anchors=()) for view in block.claims))
        first = found.get(key)
        if first is None:
            found[key] = block
            continue
        claims = tuple(
            replace(one, anchors=one.anchors + other.anchors) for one, other in zip(first.claims, block.claims, strict=True)
        )
        found[key] = replace(first, claims=claims, voices=first.voices + block.voices)
    yield from found.values()


def _claim(row: ClaimRow, claim: Claim, drawing: Drawing) -> ClaimView:
    return ClaimView(
        words=row.words,
        victims=row.victims,
        notes=row.notes,
        state=row.state,
        strip=strip(claim, drawing.axis, drawing.convention),
        sets=_sets(claim, drawing.tally),
        superseded=claim.id in drawing.replaced,
        is_part=claim.part_of is not None,
        anchors=(row.anchor,) if row.anchor and claim.effect == drawing.effect else (),
    )


def _sets(claim: Claim, tally: Tally) -> str:
    low, high = claim.id in tally.set_low, claim.id in tally.set_high
    if low and high:
        return "sets the range"
    return "sets the lowest figure" if low else "sets the highest figure" if high else ""


def _pieces(claims: Sequence[Claim]) -> Iterator[tuple[str, bool]]:
    """The quote in pieces, each with whether it is the words of a count."""
    quote = claims[0].quote
    at = quote.start
    for anchor in sorted({c.anchor for c in claims if quote.span.holds(c.anchor)}):
        span = Span(max(anchor.start, at), max(anchor.end, at))
        if at < span.start:
            yield quote.text[at - quote.start : span.start - quote.start], False
        if span.start < span.end:
            yield quote.text[span.start - quote.start : span.end - quote.start], True
        at = span.end
    if at < quote.end:
        yield quote.text[at - quote.start :], False
