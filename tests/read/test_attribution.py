"""Who says it: sentences composed after the manner of many outlets, decades and wars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from read.source_reading import read, said


def kinds(text: str, words: str) -> list[str]:
    return [kind for _, kind, _ in said(text, words)]


ONE_SOURCE = [
    # the speaker before the verb
    ("Police said 14 people had been killed when a grenade was thrown into a bar in Bujumbura.", "14 people", "government"),
    ("Doctors at the hospital in Goma said they had treated 31 wounded.", "31 wounded", "medical"),
    ("Residents of Baga told Reuters that dozens of bodies lay in the streets.", "dozens of bodies", "witness"),
    ("The Tamil Tigers said they had killed 40 soldiers near Elephant Pass.", "40 soldiers", "armed_group"),
    ("The Colombian army said nine guerrillas died in the raid.", "nine guerrillas", "military"),
    ("Human Rights Watch documented 23 deaths in three villages.", "23 deaths", "monitor"),
    ("A spokesman for the Afghan Interior Ministry said seven policemen were killed.", "seven policemen", "government"),
    ("Ukraine's defence ministry said 12 civilians had been killed overnight.", "12 civilians", "military"),
    ("UNICEF said at least 26 children had died.", "26 children", "un"),
    ("Rescue workers said they had pulled 19 bodies from the rubble.", "19 bodies", "rescue"),
    ("The governor of Borno State, Babagana Zulum, told reporters that 43 farmers were killed.", "43 farmers", "government"),
    ("Activists in Homs say 15 people were shot dead on Friday.", "15 people", "local"),
    ("Witnesses who fled the village said soldiers had burned 60 huts and killed eight men.", "eight men", "witness"),
    ("State radio reported that 200 rebels had been killed in Huambo.", "200 rebels", "state_media"),
    ("Médecins Sans Frontières said its clinic had received 54 wounded.", "54 wounded", "medical"),
    ("Ten were found dead, Lt Col Jorge Ramos of the national police said.", "Ten were found", "government"),
    ("“They shot him,” said Wanjiru Kamau, 34, a neighbour.", "They shot him", "witness"),
    ("“We have 14 dead,” Hassan Omar, director of the town's only hospital, told Reuters.", "14 dead", "medical"),
    ("At least 200 died when the army shelled Mekelle, a doctor at Ayder hospital said.", "200 died", "medical"),
    ("Police put the number of dead at 19, but a Red Cross official said he had counted 32 bodies.", "19", "government"),
    ("A UN report said that 131 villagers were executed.", "131 villagers", "un"),
    # words between the speaker and the end of the saying
    ("Nine people died, a doctor there told the Herald by telephone.", "Nine people", "medical"),
    ("Nine people died, a defence spokesman said here.", "Nine people", "military"),
    ("A rebel spokesman said by satellite telephone that nine soldiers died.", "nine soldiers", "armed_group"),
    ("Nine people died, the village head, Ali Musa, said over the telephone.", "Nine people", "government"),
    ("Nine people died, the rebels' spokesman in Paris, Ali Musa, said.", "Nine people", "armed_group"),
    ("Nine people died, the rebels said in a communique faxed to news agencies.", "Nine people", "armed_group"),
    ("Nine people died, residents reached by phone said.", "Nine people", "witness"),
    ("Nine people died, the family said.", "Nine people", "witness"),
    ("Nine people died, Italy said.", "Nine people", "government"),
    ("Travellers arriving from the town said nine people died.", "nine people", "witness"),
    ("Amnesty International called it murder and said nine people died.", "nine people", "monitor"),
    ("Hospital records show that nine people died.", "nine people", "medical"),
    ("Nine people died, a militia commander boasted.", "Nine people", "armed_group"),
    ("Nine people died, a coalition of rights groups including Amnesty Kenya said.", "Nine people", "monitor"),
    ("Reporters flown in by the army saw nine bodies.", "nine bodies", "media"),
    # who speaks for whom
    ("Nine people died, a carpenter called Ali Musa said.", "Nine people", "witness"),
    ("Nine people died, a spokesman, Tom Baker, said.", "Nine people", "government"),
    ("Nine people died, according to medical and security sources.", "Nine people", "government"),
    ("Nine people died, an army lieutenant said.", "Nine people", "military"),
    ("Nine people died, the paramilitary force said.", "Nine people", "military"),
    ("Nine people died, a coalition of rights groups said.", "Nine people", "monitor"),
    ("Nine people died, the alliance of rebel groups said.", "Nine people", "armed_group"),
    ("Nine people died, the local branch of the Red Cross said.", "Nine people", "medical"),
    ("Nine people died, the local resistance committee said.", "Nine people", "local"),
    ("Nine people died, civil society leader Ali Musa said.", "Nine people", "local"),
    ("Nine people died, the head of the bakery, Ali Musa, said.", "Nine people", "other"),
    ("Nine people died, the government's media office said.", "Nine people", "government"),
    ("Nine people died, the public ombudsman said.", "Nine people", "government"),
    ("Nine people died, a health department official said.", "Nine people", "government"),
    ("The group's military wing claimed that nine captives died.", "nine captives", "armed_group"),
    ("Nine people died, a school administrator said.", "Nine people", "other"),
    ("Nine people died, a fisherman said.", "Nine people", "witness"),
    ("Nine people died, a woman in the village said.", "Nine people", "witness"),
    ("Nine people died, a priest who escaped said.", "Nine people", "witness"),
    ("Nine people died, said Mary Shepherd of the interior ministry.", "Nine people", "government"),
    ("Nine people died, said Father Ali Musa.", "Nine people", "other"),
    ("A reporter for the agency saw nine bodies.", "nine bodies", "media"),
    ("The army put the number at nine and said a judge, Ali Musa, was dead.", "a judge", "military"),
    ("Police said two women, both farmers, were shot dead.", "two women", "government"),
    # the speaker behind
    ("Eleven people were killed in the blast, according to the civil defence agency.", "Eleven people", "rescue"),
    ("“Nine of my neighbours are dead,” said Amina Yusuf, a resident of the town.", "Nine of my neighbours", "witness"),
    ("At least 17 died in the shelling, the Observatory said on Monday.", "17 died", "monitor"),
    ("Thirty miners were abducted, the provincial governor announced late on Tuesday.", "Thirty miners", "government"),
    ("Six passengers were burned alive, a local official confirmed to AFP.", "Six passengers", "government"),
    ("Some 400 families have fled, the United Nations refugee agency estimates.", "400 families", "un"),
    # texts that lost their commas
    ("Sixteen people were killed and 30 wounded a war monitor said on Monday.", "30 wounded", "monitor"),
    ("Ten people died in the bombing state media reported.", "Ten people", "state_media"),
    ("Four were shot dead in the market a medical source said adding that two were women.", "two were women", "medical"),
    ("Syrias Interior Ministry said three officers were killed.", "three officers", "government"),
    ("The town was hit by rockets killing two residents the rescue service said.", "two residents", "rescue"),
    # other words than saying
    ("The army put the toll at 27.", "27", "military"),
    ("The rebels claimed that 80 soldiers had been killed at the bridge.", "80 soldiers", "armed_group"),
    ("In a statement, the Pentagon acknowledged that 10 civilians died in the strike.", "10 civilians", "military"),
    ("The opposition accused the army of killing 50 protesters.", "50 protesters", "other"),
    ("It is claimed that three children were among the dead.", "three children", "local"),
    ("There were reports of two deaths in the suburb of Soweto.", "two deaths", "local"),
    ("As many as 300 people are said to have drowned.", "300 people", "local"),
    ("The Serbian authorities denied that 45 villagers had been executed.", "45 villagers", "government"),
    ("General Ratko Petrovic, commander of the brigade, said 12 of his men were dead.", "12 of his men", "military"),
    ("The Khmer Rouge radio said 70 Vietnamese soldiers were killed.", "70 Vietnamese soldiers", "armed_group"),
    ("A spokeswoman for the African Union mission said three peacekeepers were wounded.", "three peacekeepers", "military"),
]


@pytest.mark.parametrize(("text", "words", "kind"), ONE_SOURCE)
def test_a_claim_has_the_kind_of_whoever_says_it(text: str, words: str, kind: str) -> None:
    assert kind in kinds(text, words)


NOBODY = [
    ("Gunmen killed 12 people in a raid on a mosque.", "12 people"),
    ("The group claimed responsibility for an attack that killed 30 people.", "30 people"),
    ("The war has claimed more than 20,000 lives.", "20,000 lives"),
    ("Two soldiers were reported missing after the ambush, which killed five.", "five"),
    ("The attack killed 11 people, but the army said it would not withdraw.", "11 people"),
    ("An air strike reportedly carried out by government jets killed nine.", "nine"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_the_report_s_own_voice_has_no_source(text: str, words: str) -> None:
    assert said(text, words) == []


def test_each_clause_has_its_own_source() -> None:
    text = "The army said 12 people were killed, while residents put the toll at 20."
    assert [k for _, k, _ in said(text, "12 people")] == ["military"]
    assert [k for _, k, _ in said(text, "20")] == ["witness"]


def test_a_clause_after_but_leaves_what_stands_before_it_alone() -> None:
    text = "Police said five died. The rebels killed 11 people, but the monitor said nine were dead."
    assert said(text, "11 people") == []
    assert kinds(text, "nine were") == ["monitor"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Amnesty International documented the raid. It said 33 people died.", "33 people", "Amnesty International"),
        ("Dr Samir Haddad runs the clinic, said Leila Nasser, a nurse. She said four died.", "four died", "Leila Nasser"),
        ("A police source told us the road was closed. The source said two were killed.", "two were", "police source"),
        ("Governor Ali Musa said the town was calm. Musa added that three had died.", "three had", "Ali Musa"),
        ("Oxfam said the camp was hit. The charity reported eight deaths.", "eight deaths", "Oxfam"),
    ],
)
def test_words_that_point_back_are_the_speaker_named_before(text: str, words: str, name: str) -> None:
    assert [n for n, _, _ in said(text, words)] == [name]


def test_a_quotation_over_several_sentences_has_one_speaker() -> None:
    text = '"They came at night. They killed my two brothers. Then they left," said Ibrahim Musa, a farmer.'
    assert kinds(text, "two brothers") == ["witness"]


def test_a_quotation_goes_on_after_its_speaker_was_named() -> None:
    text = '"We heard the planes," said Yusuf Adan, a shopkeeper. "Five of my customers died."'
    assert kinds(text, "Five of my customers") == ["witness"]


def test_a_statement_after_a_colon_belongs_to_whoever_makes_it() -> None:
    text = "The Foreign Secretary said:\n\nAt least ten people were killed in this attack."
    assert kinds(text, "ten people") == ["government"]


def test_the_toll_goes_on_with_the_source_of_the_sentence_before() -> None:
    text = "The hospital said 30 people had died. Among the dead were seven children."
    assert kinds(text, "seven children") == ["medical"]


def test_the_report_s_own_outlet_is_left_out() -> None:
    text = "A source at the police command told SANA that two people died."
    assert [n for n, _, _ in said(text, "two people", outlet="SANA")] == ["police command"]


def test_the_words_that_carry_an_attribution_and_those_it_governs_are_kept() -> None:
    text = "The mayor said nine people were killed."
    found, _ = read(text)
    (attribution,) = found.said(0)
    assert text[attribution.words.start : attribution.words.end] == "The mayor said"
    assert text[attribution.governs.start : attribution.governs.end].endswith("killed.")


@given(st.text(alphabet=st.sampled_from('said told "“”,.()aT 1\n;:-Reuters policewho '), max_size=300))
def test_any_text_is_read_without_failing(text: str) -> None:
    found, sentences = read(text)
    for sentence in sentences:
        for attribution in found.said(sentence.index):
            assert 0 <= attribution.governs.start < attribution.governs.end <= len(text)
            assert attribution.sources


def test_a_text_without_full_stops_is_read_in_linear_time() -> None:
    text = "the police said 12 people were killed and the army said 13 died in the town of Homs " * 400
    found, _ = read(text)
    assert found.said(0)


@pytest.mark.parametrize("text", ["The army saw nine of its men killed.", "The year saw nine people killed."])
def test_only_who_looks_on_says_what_he_saw(text):
    assert said(text, "nine") == []


def test_a_pronoun_before_the_verb_speaks_and_not_who_follows():
    text = "THE ARMY SAID SEVEN SOLDIERS DIED. IT SAID FOUR REBELS DIED."
    assert said(text, "FOUR REBELS") == said(text, "SEVEN SOLDIERS")


OWN_OUTLET = [
    ("Two people died, police told the Savanna Herald.", "Savanna Herald (composed)", ["government"]),
    ("Two people died, police told Savanna Radio.", "Savanna Radio One", ["government"]),
    ("Two people died, Iran said.", "Iran Press Review", ["government"]),
    ("Two people died, police told the Savanna Herald.", "Coast Herald", ["government", "media"]),
]


@pytest.mark.parametrize(("text", "outlet", "expected"), OWN_OUTLET)
def test_an_outlet_is_known_by_its_name_without_brackets_and_by_the_first_words_of_it(text, outlet, expected):
    assert [kind for _, kind, _ in said(text, "Two people", outlet=outlet)] == expected


def test_the_place_of_speaking_after_the_hearers_does_not_end_what_was_said():
    assert kinds("Nine of the dead were children, the surgeon told reporters outside the hospital.", "Nine of the dead") == [
        "medical"
    ]


def test_the_service_of_a_broadcaster_that_hears_it_is_no_part_of_what_was_said():
    assert kinds("Nine people died, an elder told the BBC's Hausa service.", "Nine people") == ["witness", "media"]
