"""Why a claim says what it says: by which rule each of its fields was read, and from which words."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from recount.domain.claim import Claim
from recount.domain.explanation import Reason
from recount.domain.ids import ClaimId
from recount.domain.quote import Quote, Span
from recount.domain.report import Report
from recount.domain.rules import CountRule, KindRule, TieRule
from recount.domain.vocabulary import CountKind, StatusBasis
from recount.read.denying import denials_in
from recount.read.draft import Draft
from recount.read.facts import Facts
from recount.read.lexicon import lexicon
from recount.read.people import people
from recount.read.quantities import Quantity, quantities
from recount.read.reader import Working
from recount.read.statement import Statement
from recount.read.tolls import tolls
from recount.read.totals import scope_words_of
from recount.read.wordings import at_tokens, quoted, runs

_COUNTS: Mapping[CountKind, CountRule] = {
    "exact": "number",
    "at_least": "lower bound",
    "more_than": "lower bound",
    "at_most": "upper bound",
    "about": "rounded number",
    "vague": "vague number",
}
_KINDS: Mapping[StatusBasis, KindRule] = {"said": "kind said", "group": "kind of a group", "context": "kind from context"}


class Claims:
    """Explains the claims of one report; what many of them ask of one sentence is worked out once."""

    def __init__(self, report: Report, work: Working, claims: Sequence[Claim]) -> None:
        self.report = report
        self.work = work
        self.language = work.language.code
        self.said: Mapping[ClaimId, tuple[Statement, Claim]] = {c.id: (s, c) for s, c in zip(work.said, claims, strict=True)}
        self.homes: Mapping[tuple[int, int], Draft] = {f.key: draft for draft in work.found for f in draft.claims}
        self._by_harm = {id(s.harm): s for s in work.said if s.harm is not None}
        self._quantities: dict[int, list[Quantity]] = {}
        self._scopes: dict[int, list[list[int]]] = {}
        self._tolls: dict[int, dict[int, range]] = {}

    def reasons(self, claim: Claim, part: Facts) -> tuple[Reason, ...]:
        """The reasons for the fields of a claim that is made in the stretch `part` of its sentence, in their order."""
        said = self.said[claim.id][0]
        whole = claim.quote.start <= said.fact.bounds.start and said.fact.bounds.end <= claim.quote.end
        notes = () if whole else ("the sentence is too long for a quote and is cut",)
        return (
            Reason("quote", "quoted sentence", (claim.quote,), notes),
            Reason("effect", said.rule, self._harm(said)),
            Reason("count", self._count(said), quoted(self.report, said.anchor), (f"kind: {said.count.kind.replace('_', ' ')}",)),
            self._victims(said, claim),
            self._scope(said),
            self._incident(claim, part),
            *self._ties(said, claim),
            self._sources(said),
        )

    def _harm(self, said: Statement) -> tuple[Quote, ...]:
        """The words that tell the harm: the word of harm, the toll's name, the words that there were none."""
        if said.harm is None:
            return quoted(self.report, said.anchor)
        word, fact = said.harm.word, said.fact
        if said.rule == "toll":
            named = at_tokens(self.report, fact, self._named_tolls(fact).get(said.harm.people.start, ()))
            return named or self._people(said)
        return at_tokens(self.report, fact, range(word.start, word.end)) or self._people(said)

    def _named_tolls(self, fact: Facts) -> Mapping[int, range]:
        """The tokens that name the tolls of a sentence, by where the people begin whom they count."""
        at = fact.sentence.index
        if at not in self._tolls:
            groups = people(fact.sentence, self._numbers(fact), language=self.language)
            found = tolls(fact.sentence, groups, language=self.language)
            self._tolls[at] = {toll.people.start: toll.words for toll in found}
        return self._tolls[at]

    def _numbers(self, fact: Facts) -> list[Quantity]:
        at = fact.sentence.index
        if at not in self._quantities:
            self._quantities[at] = quantities(fact.sentence, language=self.language)
        return self._quantities[at]

    def _count(self, said: Statement) -> CountRule:
        if said.harm is None:
            return "none counted" if said.absence is not None else "no figure"
        group = said.harm.people
        if not group.counted:
            return "bare plural"
        numbers = self._numbers(said.fact)
        told = [q for q in numbers[bisect_right(numbers, group.count_start, key=_end) :][:1] if q.start < group.count_end]
        if not told:
            return "single person" if group.low == group.high == 1 else "worked out"
        same = said.rule == "toll" or (told[0].low, told[0].high) == (group.low, group.high)
        return _COUNTS[group.kind] if same else "worked out"

    def _victims(self, said: Statement, claim: Claim) -> Reason:
        victims = claim.victims
        if victims.status == "unknown" and not victims.groups:
            return Reason("victims", "kind unsaid", self._people(said))
        other = quoted(self.report, said.kind_from) if said.kind_from is not None else ()
        are = (f"the groups are {victims.groups_are} of the people",) if victims.groups_are in ("some", "most") else ()
        return Reason("victims", _KINDS[victims.basis], tuple(dict.fromkeys((*self._people(said), *other))), are)

    def _people(self, said: Statement) -> tuple[Quote, ...]:
        if said.harm is None:
            return quoted(self.report, said.anchor)
        return quoted(self.report, said.fact.span(said.harm.people.start, said.harm.people.end))

    def _scope(self, said: Statement) -> Reason:
        if said.scope_from:
            return Reason("scope", said.scope_rule, quoted(self.report, *said.scope_from))
        if said.harm is None or said.scope_rule == "no sum":
            return Reason("scope", said.scope_rule)
        if said.scope_rule in ("large figure", "people displaced"):
            return Reason("scope", said.scope_rule, quoted(self.report, said.anchor))
        if said.scope_rule == "scope of its whole":
            whole = self._whole(said)
            return Reason("scope", said.scope_rule, quoted(self.report, whole.anchor) if whole is not None else ())
        fact = said.fact
        if fact.sentence.index not in self._scopes:
            self._scopes[fact.sentence.index] = scope_words_of(fact, language=self.language)
        number = next(n for n, hurt in enumerate(fact.harmed) if hurt is said.harm)
        tokens = self._scopes[fact.sentence.index][number]
        return Reason("scope", said.scope_rule, quoted(self.report, *(_with_day(span, fact) for span in runs(fact, tokens))))

    def _whole(self, said: Statement) -> Statement | None:
        """The statement of the same sentence that a statement is a part of."""
        whole = said.harm.whole if said.harm is not None else None
        return self._by_harm.get(id(said.fact.harmed[whole])) if whole is not None else None

    def _incident(self, claim: Claim, part: Facts) -> Reason:
        if claim.incident is None:
            return Reason("incident", "no incident")
        draft = self.homes[part.key]
        first = draft.sentences[0]
        words = quoted(self.report, first.bounds) if first.key != part.key else ()
        return Reason("incident", draft.rules[part.key], words)

    def _ties(self, said: Statement, claim: Claim) -> Iterator[Reason]:
        """The reasons for what a claim is to others, or to those who say that there were none."""
        if claim.part_of is not None:
            own: TieRule = "part in its sentence" if said.whole is not None else "part of the toll before"
            yield Reason("part_of", own, self._anchor(claim.part_of))
        if claim.revises is not None:
            yield Reason("revises", "revises", (*self._anchor(claim.revises), *self._earlier(claim.revises)))
        if claim.absence is None:
            return
        if said.absence != claim.absence and not said.denied:
            yield Reason("absence", "denied by a side", quoted(self.report, said.anchor))
        elif claim.absence == "corrected":
            yield Reason("absence", "taken back", quoted(self.report, said.anchor))
        elif claim.absence == "denied":
            verbs = denials_in(said.fact.sentence, language=self.language)
            yield Reason("absence", "denied", at_tokens(self.report, said.fact, verbs))
        else:
            yield Reason("absence", "none said", quoted(self.report, said.anchor))

    def _anchor(self, claim: ClaimId) -> tuple[Quote, ...]:
        return quoted(self.report, self.said[claim][1].anchor)

    def _earlier(self, claim: ClaimId) -> tuple[Quote, ...]:
        """The words that say that a figure was given before."""
        fact = self.said[claim][0].fact
        words = frozenset(lexicon(self.language, "discourse")["revision"]["earlier"])
        return at_tokens(self.report, fact, fact.sentence.where(words))

    def _sources(self, said: Statement) -> Reason:
        saying = self.work.heard.attribution(said.fact.sentence.index, said.anchor.start, said.anchor.end)
        if saying is None:
            return Reason("sources", "own voice")
        return Reason("sources", saying.form, quoted(self.report, saying.words))


def _with_day(span: Span, fact: Facts) -> Span:
    """Words that sum a time, with the day words that they lead in or stand in ("since January")."""
    day = next((d for d in fact.days if d.start <= span.end + 1 and span.start <= d.end), None)
    return span if day is None else Span(min(span.start, day.start), max(span.end, day.end))


def _end(quantity: Quantity) -> int:
    return quantity.end
