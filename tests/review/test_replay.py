"""Any run of decisions, undone again, leaves the record as it was; and the ledger alone gives it back."""

from hypothesis import given, settings
from hypothesis import strategies as st

import factory
from recount.domain.count import Count
from recount.domain.folding import in_force
from recount.errors import InputError
from recount.store.workspace import Workspace
from review.bench import Bench, report

REPORTS = [report(), report("Norland Times", given="b"), report("Norland Post", given="c")]
STRIKES = [factory.located(of=one, words="An airstrike on the market of Harim", place=factory.place("Harim")) for one in REPORTS]
SHELLINGS = [
    factory.located(of=one, words="On Friday shelling of Salqin", key="i2", when="2019-03-08", place=factory.place("Salqin"))
    for one in REPORTS
]
CLAIMS = [factory.claim("16 people", of=one) for one in REPORTS]
CLAIMS += [factory.claim("four people", of=one, incident="i2", count=Count(4, 4, "exact", "four")) for one in REPORTS]
MENTIONS = [mention.id for mention in (*STRIKES, *SHELLINGS)]

CLAIM = st.sampled_from([claim.id for claim in CLAIMS])
DECISIONS = st.one_of(
    st.tuples(st.sampled_from(["accept", "reject"]), st.tuples(CLAIM), st.just({})),
    st.tuples(
        st.just("correct"), st.tuples(CLAIM), st.fixed_dictionaries({"low": st.integers(0, 9), "high": st.integers(9, 20)})
    ),
    st.tuples(st.sampled_from(["same", "not_same", "undecided"]), st.permutations(MENTIONS).map(lambda m: m[:2]), st.just({})),
    st.tuples(st.just("merge"), st.permutations(MENTIONS).map(lambda m: m[:2]), st.just({})),
    st.tuples(st.just("split"), st.permutations(MENTIONS).map(lambda m: m[:1]), st.just({})),
    st.tuples(st.just("pin_day"), st.permutations(MENTIONS).map(lambda m: m[:1]), st.just({"day": "2019-03-01"})),
    st.tuples(st.just("undo"), st.just(()), st.just({})),
)


def read(bench):
    bench.read(
        *(
            factory.reading(strike, shelling, of=one, claims=[claim for claim in CLAIMS if claim.report_id == one.id])
            for one, strike, shelling in zip(REPORTS, STRIKES, SHELLINGS, strict=True)
        )
    )


def told(bench):
    """What the record says, but for its stamp and rulings and the older ids that incidents have gathered."""
    record = bench.record()
    incidents = {w.incident.mentions: (w.incident.id, w.incident.place, w.incident.when, w.tallies) for w in record.incidents}
    return record.reports, incidents


def decide(bench, act, ids, values, chance):
    """Make the decision, on the incidents of the mentions where it is about incidents; one that is refused is none."""
    homes = {mention: incident.code for mention, incident in bench.record().incident_of().items()}
    if act in ("merge", "pin_day"):
        ids = [homes[mention] for mention in ids]
    if act == "split":
        ids = [homes[ids[0]], ids[0]]
    if act == "undo":
        standing = [d.number for d in in_force(bench.workspace.ledger.entries()) if d.act != "mint"]
        ids = [str(chance.choice(standing or [1]))]
    try:
        bench.decide(act, *ids, **values)
    except InputError:
        return


@settings(deadline=None, max_examples=15)
@given(decisions=st.lists(DECISIONS, max_size=8), chance=st.randoms(use_true_random=False))
def test_decisions_undone_again_leave_the_record_as_it_was(tmp_path_factory, decisions, chance):
    with Workspace.open(tmp_path_factory.mktemp("w") / "w", create=True) as workspace:
        bench = Bench(workspace, *REPORTS)
        read(bench)
        before = told(bench)
        for decision in decisions:
            decide(bench, *decision, chance)
        decided = told(bench)
        assert workspace.ledger.verify() == []
        read(bench)
        assert told(bench) == decided, "the same reading again changes nothing"
        while standing := [d for d in in_force(workspace.ledger.entries()) if d.act not in ("mint", "undo")]:
            bench.decide("undo", str(standing[-1].number))
        assert told(bench) == before
        assert bench.queue() == ()
