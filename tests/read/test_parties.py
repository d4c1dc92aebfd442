"""Who is said to have attacked: sentences composed after the manner of many outlets, decades and wars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from read.party_reading import named, read, taken

ONE_PARTY = [
    # a state's forces by the country
    ("Russian warplanes struck a hospital in Idlib.", "Russia", "state"),
    ("An Israeli air strike killed five people in Beirut.", "Israel", "state"),
    ("Turkish shelling killed two villagers.", "Turkey", "state"),
    ("The US launched missiles at the airfield, killing nine.", "United States", "state"),
    ("Israel bombed a school in Gaza.", "Israel", "state"),
    ("Twelve people were killed by Ethiopian soldiers in Adwa.", "Ethiopia", "state"),
    ("Indian troops shot dead three protesters in Srinagar.", "India", "state"),
    ("Iraqi jets bombed the Kurdish town of Halabja with poison gas in 1988.", "Iraq", "state"),
    ("Soviet helicopters strafed the village.", "Soviet Union", "state"),
    ("Four fishermen died when Saudi Arabia shelled the coast.", "Saudi Arabia", "state"),
    ("The Pakistan army killed six men in Swat.", "Pakistan", "state"),
    ("British soldiers opened fire on marchers in Londonderry.", "United Kingdom", "state"),
    ("Artillery fire from the Armenian army killed a farmer.", "Armenia", "state"),
    ("Salvadoran troops of the Atlacatl Battalion massacred hundreds of peasants.", "El Salvador", "state"),
    ("South African police opened fire on strikers, killing 34 miners.", "South Africa", "state"),
    # coalitions
    ("A Saudi-led coalition air strike hit a bus of schoolchildren.", "Saudi-led coalition", "coalition"),
    ("US-led coalition warplanes killed 23 civilians in the village.", "US-led coalition", "coalition"),
    ("NATO bombed a convoy of refugees near Djakovica.", "NATO", "coalition"),
    ("Strikes carried out by the U.S.-led coalition killed a family of eight.", "US-led coalition", "coalition"),
    # armed groups by their common name
    ("Boko Haram militants killed 40 farmers near Maiduguri.", "Boko Haram", "non_state"),
    ("Daesh beheaded four captives.", "ISIS", "non_state"),
    ("Al Shabaab fighters stormed a hotel in Mogadishu, killing 20.", "Al-Shabaab", "non_state"),
    ("Suspected Taliban gunmen shot dead a judge in Kabul.", "Taliban", "non_state"),
    ("The Tamil Tigers massacred 147 worshippers.", "LTTE", "non_state"),
    ("Two policemen were ambushed by FARC guerrillas.", "FARC", "non_state"),
    ("Eleven villagers were hacked to death by the Allied Democratic Forces.", "Allied Democratic Forces", "non_state"),
    ("Shining Path rebels executed nine peasants.", "Shining Path", "non_state"),
    ("The killing of 12 worshippers by Fulani herdsmen shocked the town.", "Fulani militia", "non_state"),
    ("The Rapid Support Forces shelled a market in El Fasher.", "Rapid Support Forces", "non_state"),
    ("Militants of the Islamic State group kidnapped 30 workers.", "ISIS", "non_state"),
    ("A PKK car bomb killed seven soldiers.", "PKK", "non_state"),
    ("Gunmen from the Red Berets militia opened fire on the crowd.", "Red Berets", "non_state"),
    ("Houthi missiles hit a mosque in Marib.", "Houthis", "non_state"),
    ("M23 rebels executed at least 29 civilians in Kishishe.", "M23", "non_state"),
    ("Chechen rebels seized a hospital and shot five hostages.", "Chechen rebels", "non_state"),
    ("Thirty people were killed in clashes between Orma herders and villagers.", "Orma herders", "non_state"),
    ("Officials blamed the killings on pro-Gbagbo militiamen.", "pro-Gbagbo militiamen", "non_state"),
    ("A bomber from the Islamic State in Khorasan killed 23 worshippers by fire.", "Islamic State Khorasan", "non_state"),
    # labels that name nobody
    ("Gunmen killed 12 people in a raid on a mosque.", "Gunmen", "non_state"),
    ("Rebel shelling killed three in the capital.", "rebels", "non_state"),
    ("Armed men attacked the village at dawn, killing ten.", "Armed men", "non_state"),
    ("Bandits abducted 70 pupils from their school.", "Bandits", "non_state"),
    ("Terrorist groups fired rockets at the neighbourhood.", "terrorists", "non_state"),
    # texts that lost their commas
    ("Syrias army shelled the town and the regime dropped barrel bombs on Homs.", "Syrian government", "state"),
    ("Government forces killed 16 people in the Syrian town of Homs a monitor said.", "Syrian government", "state"),
    ("Nine people died in Russian airstrikes the rescue service said.", "Russia", "state"),
]


@pytest.mark.parametrize(("text", "name", "kind"), ONE_PARTY)
def test_who_attacked_is_named_by_the_common_english_name(text: str, name: str, kind: str) -> None:
    assert named(text) == {(name, kind)}


NOBODY = [
    "Twelve people were killed in an explosion in Quetta.",
    "Government-held districts were hit by rockets.",
    "Air strikes on ISIS positions killed 12 people.",
    "A bomb killed five soldiers of the Afghan army.",
    "Nineteen rebels were killed in a strike near Goma.",
    "A mine killed three children in an ISIS-held village.",
    "The attack against Hezbollah killed eight.",
    "The ceasefire brokered by Russia collapsed when shells killed four.",
    "Seven died in a village held by the Taliban.",
    "A suicide bomber killed 30 people at a checkpoint.",
    "The German chancellor condemned the deaths of 12 miners.",
    "Police said a blast killed three shoppers.",
    "A US-backed militia leader died in the explosion.",
    "The UN said 40 people had been killed in the camp.",
    "No group claimed responsibility, but the Taliban have carried out similar bombings.",
    "Five rockets fired from Lebanon landed in a field, wounding a farmer.",
    "Damascus accused Qatar of funding the men who killed 20 people.",
    "Neither Russian nor Syrian jets bombed the village.",
    "Nine people died as a coalition fighting ISIS advanced.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_victims_targets_backers_and_speakers_attacked_nobody(text: str) -> None:
    assert named(text) == set()


SEVERAL = [
    ("Syrian regime and Russian airstrikes killed nine people.", {"Syrian government", "Russia"}),
    ("Clashes between the SPLA and the SPLA-IO left 40 dead.", {"SPLA", "SPLA-IO"}),
    ("Ten fighters died when the Taliban clashed with ISIS-K.", {"Taliban", "Islamic State Khorasan"}),
    ("Ugandan and Congolese troops killed 15 people.", {"Uganda", "Congo"}),
    ("Nine rebels were killed in clashes with the Malian army.", {"Mali"}),
    ("Janjaweed militia and Sudanese soldiers burned the village, killing 30.", {"Janjaweed", "Sudan"}),
]


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_all_who_attacked_or_fought_are_named_but_not_those_who_only_suffered(text: str, names: set[str]) -> None:
    assert {name for name, _ in named(text)} == names


POSITIONS = [
    ("Israel bombed a school.", ("Israel", None, "states", "attack")),
    ("A monitor said Russian jets killed nine.", ("Russia", "monitor", "alleges", "attack")),
    ("The government of Kenya blamed Al-Shabaab for the bombing.", ("Al-Shabaab", "government of Kenya", "alleges", "attack")),
    ("Boko Haram claimed responsibility for the bombing.", ("Boko Haram", "Boko Haram", "claims", "attack")),
    ("An attack claimed by the Islamic State group killed five.", ("ISIS", "ISIS", "claims", "attack")),
    (
        "The Israeli military said it had struck a launch site, killing two.",
        ("Israel", "Israel Defense Forces", "claims", "attack"),
    ),
    ("Russia denied that its aircraft had hit the hospital.", ("Russia", "Russia", "denies", "attack")),
    ("The army was accused of shooting the villagers in Myanmar.", ("Myanmar", None, "alleges", "attack")),
    ("The raid was reportedly carried out by Turkish jets.", ("Turkey", None, "alleges", "attack")),
    (
        "The Russian Defence Ministry said Russian aircraft killed 30 militants.",
        ("Russia", "Russian Defence Ministry", "claims", "attack"),
    ),
    ("The massacre was blamed on the Lord's Resistance Army.", ("Lord's Resistance Army", None, "alleges", "attack")),
]


@pytest.mark.parametrize(("text", "position"), POSITIONS)
def test_a_position_says_who_takes_it(text: str, position: tuple[str, str | None, str, str]) -> None:
    assert position in taken(text)


def test_a_denial_never_removes_an_accusation() -> None:
    text = "South Sudan accused Sudan of bombing the camp. Sudan denied that it carried out the strike."
    assert taken(text) >= {("Sudan", "South Sudan", "alleges", "attack"), ("Sudan", "Sudan", "denies", "attack")}
    (party,) = read(text)
    assert party.stance == "denied"


def test_a_spokesman_speaks_for_his_own_side() -> None:
    text = "Pentagon spokesman John Miller told reporters about the raid. A U.S. strike killed ten, Miller said."
    (party,) = read(text, 1)
    assert (party.name, party.stance) == ("United States", "claimed")


def test_the_one_attacker_of_a_report_is_meant_where_a_sentence_names_nobody() -> None:
    text = "Israeli jets bombed Gaza again. Israel struck two houses. Nine people died when a missile hit a third house."
    assert {name for name, _ in named(text, 2)} == {"Israel"}


def test_nobody_is_meant_where_a_report_has_several_attackers() -> None:
    text = (
        "Officials met in the capital. Trade was slow. The market was closed. Roads were empty. Russian jets bombed Idlib. "
        "Turkish guns shelled Afrin. Hezbollah fired rockets. Nine people died in an air strike in Aleppo."
    )
    assert named(text, 7) == set()


def test_events_of_another_time_are_not_laid_to_the_one_attacker() -> None:
    text = "Israeli jets bombed Gaza again. Israel struck two houses. Two years ago an air strike killed nine people."
    assert named(text, 2) == set()


def test_a_government_is_one_where_the_report_calls_it_so() -> None:
    assert named("Regime forces shelled the town. The shelling in northern Syria by the Syrian army killed two.") == {
        ("Syrian government", "state")
    }
    assert named("Rebels hold the north of Sudan. Sudanese planes bombed the town in Sudan.", 1) == {("Sudan", "state")}


def test_a_label_beside_the_group_it_stands_for_is_no_second_party() -> None:
    assert named("ISIS executed nine men. The militants beheaded two more.") == {("ISIS", "non_state")}
    assert {n for n, _ in named("Shells were fired by ISIS and other rebel groups.")} == {"ISIS", "rebels"}


def test_a_spokesman_s_denial_of_the_toll_alone_makes_nobody_a_party() -> None:
    assert named("Officials met. The French army denied reports of civilian casualties.", 1) == set()


def test_the_words_and_the_quotes_are_the_report_s_own() -> None:
    text = "Locals fled. Jets of the Turkish army bombed the bridge, killing three."
    (party,) = read(text, 1)
    assert party.words == "Jets of the Turkish army"
    (position,) = party.positions
    assert position.quote.text == "Jets of the Turkish army bombed the bridge, killing three."


def test_a_quote_is_never_longer_than_the_codebook_allows() -> None:
    text = "Turkish jets bombed the bridge and " + "the road and " * 200 + "killed three."
    (party,) = read(text)
    assert all(len(q.quote.text) <= 600 and q.quote.text in text for q in party.positions)


@given(st.text(alphabet=st.sampled_from("Russian ISIS jets by killed and the army claimed denied ,.()\n-"), max_size=200))
def test_any_text_is_read_without_failing(text: str) -> None:
    for party in read(text) if text.strip() else ():
        assert party.name
        assert party.words in text
