"""Who takes which position on whom: sentences composed after the manner of many outlets, decades and wars."""

import pytest

from read.party_reading import read, stances, taken

STANCES = [
    ("Residents accused the army of Sri Lanka of shelling the hospital, killing 64 patients.", {("Sri Lanka", "alleged")}),
    ("Kyiv accused Moscow of firing a missile at a railway station where 52 people died.", {("Russia", "alleged")}),
    (
        "The rights group blamed government soldiers for the killing of 21 villagers in Burkina Faso.",
        {("Burkinabe government", "alleged")},
    ),
    ("Villagers say Guatemalan troops burned their church with 30 people inside.", {("Guatemala", "alleged")}),
    (
        "Survivors told Amnesty International that Eritrean soldiers had gone from house to house shooting men and boys.",
        {("Eritrea", "alleged")},
    ),
    ("The massacre at Bentiu was carried out by the SPLA-IO, the UN mission said.", {("SPLA-IO", "alleged")}),
    ("Islamabad said Indian artillery killed four villagers along the Line of Control.", {("India", "alleged")}),
    ("New Delhi blamed the bombing on Lashkar-e-Taiba.", {("Lashkar-e-Taiba", "alleged")}),
    (
        "Human Rights Watch said fighters of the Lord's Resistance Army had hacked at least 321 people to death.",
        {("Lord's Resistance Army", "alleged")},
    ),
    ("Serbian state television reported that a NATO missile had hit a passenger train, killing 14.", {("NATO", "alleged")}),
    ("Police suspect that Al-Shabaab was behind the blast that killed 11 in Garissa.", {("Al-Shabaab", "alleged")}),
    ("The attack, which officials blamed on the Khmer Rouge, left 12 dead.", {("Khmer Rouge", "alleged")}),
    ("Hutu militiamen were accused of hacking 300 people to death at the parish.", {("Hutu militiamen", "alleged")}),
    (
        "A UN report said that the Saudi-led coalition had bombed a funeral hall in Sanaa, killing 137.",
        {("Saudi-led coalition", "alleged")},
    ),
    ("Witnesses said security forces fired on the marchers, killing at least 9.", {("government forces", "alleged")}),
    ("The opposition accused the Rapid Support Forces of shooting dead 18 protesters.", {("Rapid Support Forces", "alleged")}),
    ("Azerbaijan says Armenian forces shelled Ganja overnight, killing 12.", {("Armenia", "alleged")}),
    ("The mayor said Contras ambushed a truck and killed eight coffee pickers.", {("Contras", "alleged")}),
    (
        "Bosnian Serb forces are accused of firing the mortar that killed 68 shoppers in Sarajevo.",
        {("Bosnian Serb forces", "alleged")},
    ),
    ("Turkey's defence ministry said YPG rockets killed a child in Karkamis.", {("YPG", "alleged")}),
    (
        "According to the Palestinian Red Crescent, Israeli settlers shot dead a farmer near Nablus.",
        {("Israeli settlers", "alleged")},
    ),
    ("The IRA said it had planted the bomb that killed two people in Belfast.", {("IRA", "claimed")}),
    ("The Tamil Tigers claimed responsibility for the suicide attack that killed 14 soldiers.", {("LTTE", "claimed")}),
    ("ETA admitted carrying out the car bombing that killed 21 in Barcelona.", {("ETA", "claimed")}),
    ("Islamic Jihad took responsibility for the bus bombing, which killed eight.", {("Islamic Jihad", "claimed")}),
    (
        "Responsibility for the assault, in which 39 died, was claimed by the Pakistani Taliban.",
        {("Pakistani Taliban", "claimed")},
    ),
    ("The Ethiopian air force said it had struck a rebel camp, killing 30 fighters.", {("Ethiopia", "claimed")}),
    ("The Kenyan military said its jets bombed two camps in Gedo, killing 100 militants.", {("Kenya", "claimed")}),
    ('"Our fighters killed nine of the enemy in the ambush," the Houthis said.', {("Houthis", "claimed")}),
    ("Colombia's army said it killed seven ELN guerrillas in Choco.", {("Colombia", "claimed")}),
    ("The Taliban said they had killed 15 policemen in the attack on the post.", {("Taliban", "claimed")}),
    ("The Mexican navy said marines shot dead six gunmen.", {("Mexico", "claimed")}),
    ("JNIM claimed the ambush in which 17 soldiers died.", {("JNIM", "claimed")}),
    ("US Africa Command said it conducted an airstrike that killed three al-Shabaab fighters.", {("United States", "claimed")}),
    ("Croatia rejected accusations that its artillery had shelled the refugee column.", {("Croatia", "denied")}),
    ("Rwanda has repeatedly denied any role in the killings at Kasika.", {("Rwanda", "denied")}),
    ("The Taliban denied involvement in the attack on the maternity ward that killed 24.", {("Taliban", "denied")}),
    ("Officials blamed Fulani herders for the raid that killed 37; the herders denied it.", {("Fulani militia", "denied")}),
    ("Villagers said the army had shelled the clinic, killing five, a charge the Burmese army denied.", {("Myanmar", "denied")}),
    ("M23 denied responsibility for the bombing of the camp in which nine people died.", {("M23", "denied")}),
    ("Moscow denied that Russian aircraft had bombed the hospital.", {("Russia", "denied")}),
    ("The junta in Myanmar denied that its planes bombed the village where 19 people died.", {("Burmese government", "denied")}),
    (
        "The coalition led by Saudi Arabia denied that it had hit the water plant, where 15 workers were killed.",
        {("Saudi-led coalition", "denied")},
    ),
    ("A Tigray People's Liberation Front spokesman denied that its fighters killed the villagers.", {("TPLF", "denied")}),
    ("French paratroopers shot dead 17 prisoners in the suburb.", {("France", "stated")}),
    ("Twenty-two people were killed when Iraqi Scud missiles hit the barracks in Dhahran.", {("Iraq", "stated")}),
    ("Argentine jets sank the frigate, killing 22 sailors.", {("Argentina", "stated")}),
    ("Nine civilians died in an Egyptian air strike on a tourist convoy.", {("Egypt", "stated")}),
    ("Pro-Russian separatists shelled a bus at Volnovakha, killing 12 passengers.", {("Pro-Russian separatists", "stated")}),
    ("Renamo guerrillas attacked a train in Gaza province, killing 63.", {("RENAMO", "stated")}),
    ("Khmer Rouge guerrillas massacred 33 Vietnamese villagers on the lake.", {("Khmer Rouge", "stated")}),
    (
        "Two Chadian soldiers and nine Boko Haram members died in a clash near Bosso.",
        {("Boko Haram", "stated"), ("Chad", "stated")},
    ),
    (
        "Government troops and rebels exchanged fire in Malakal, killing 15 civilians.",
        {("government forces", "stated"), ("rebels", "stated")},
    ),
    ("Gang members set fire to houses in Cité Soleil, killing 20 people.", {("Gang members", "stated")}),
    ("American B-52 bombers dropped 20 tons of bombs on Neak Luong by mistake, killing 137.", {("United States", "stated")}),
    ("Dozens of Shabaab fighters stormed the base at dawn, killing at least 30 Ugandan soldiers.", {("Al-Shabaab", "stated")}),
    ("The RUF cut off the hands of villagers and killed 14 of them.", {("RUF", "stated")}),
    ("Kurdish rebels of the PKK ambushed a minibus, killing 11 village guards.", {("PKK", "stated")}),
    ("Ukraine struck a dormitory in Starobilsk with drones, killing 16.", {("Ukraine", "stated")}),
    (
        "Gunmen stormed a church in Owo, killing 40. Officials blamed the Islamic State West Africa Province.",
        {("Islamic State West Africa Province", "alleged")},
    ),
    ("Three gunmen opened fire at a hotel in Sousse, killing 38. ISIS claimed responsibility.", {("ISIS", "claimed")}),
]


@pytest.mark.parametrize(("text", "told"), STANCES)
def test_each_party_has_the_stance_that_its_positions_sum_up_to(text: str, told: set[tuple[str, str]]) -> None:
    assert stances(text) == told


POSITIONS = [
    (
        "The Sri Lankan army denied that civilians had been harmed in the bombardment; it said its guns struck rebel bunkers.",
        ("Sri Lanka", "Sri Lankan army", "denies", "harm"),
    ),
    (
        "The Sri Lankan army denied that civilians had been harmed in the bombardment; it said its guns struck rebel bunkers.",
        ("Sri Lanka", "Sri Lankan army", "claims", "attack"),
    ),
    ("Israel said the four men killed by its missile in Jenin were militants.", ("Israel", "Israel", "claims", "attack")),
    (
        "Ethiopian troops shot 30 people; the government denied using cluster munitions.",
        ("Ethiopia", "Ethiopia", "denies", "means"),
    ),
    ("The coalition denied killing civilians in its raid on Raqqa.", ("coalition", "coalition", "denies", "attack")),
    (
        "Nigeria's air force admitted that its jet had bombed a camp for displaced people, killing 52.",
        ("Nigeria", "Nigeria's air force", "claims", "attack"),
    ),
    (
        "The Pentagon acknowledged that a U.S. drone strike killed ten civilians in Kabul.",
        ("United States", "Pentagon", "claims", "attack"),
    ),
    (
        "NATO apologised for the air strike, in which its jets killed nine boys gathering firewood.",
        ("NATO", "NATO", "claims", "attack"),
    ),
    ("Unita accused government troops of shelling a market in Huambo.", ("government forces", "UNITA", "alleges", "attack")),
    ("The Red Cross said Georgian rockets had hit a hospital in Tskhinvali.", ("Georgia", "Red Cross", "alleges", "attack")),
    ("Tbilisi, for its part, accused Russia of bombing Gori and killing 60 people.", ("Russia", "Tbilisi", "alleges", "attack")),
    ("The Kremlin dismissed the accusation that Russian jets bombed Gori.", ("Russia", "Russia", "denies", "attack")),
    (
        "The New People's Army said its guerrillas had ambushed the patrol, killing four.",
        ("New People's Army", "New People's Army", "claims", "attack"),
    ),
    ("In a statement on Telegram, JNIM said that its fighters killed 20 soldiers.", ("JNIM", "JNIM", "claims", "attack")),
    (
        '"We carried out the operation at Nairobi," said an al-Shabaab spokesman after gunmen killed 67 people.',
        ("Al-Shabaab", "Al-Shabaab", "claims", "attack"),
    ),
    ("It was the Khmer Rouge who attacked the train, the governor said.", ("Khmer Rouge", "governor", "alleges", "attack")),
    (
        "Human rights lawyers hold the Colombian army responsible for the deaths of three farmers.",
        ("Colombia", None, "alleges", "attack"),
    ),
    (
        "A tribunal found the Interahamwe responsible for the massacre of 2,000 people at Nyange.",
        ("Interahamwe", None, "alleges", "attack"),
    ),
    (
        "The Houthis, whom Saudi Arabia accuses of firing the missile, did not comment.",
        ("Houthis", "Saudi Arabia", "alleges", "attack"),
    ),
    (
        "Hezbollah, which Israel blamed for the rocket that killed 12 children, denied involvement.",
        ("Hezbollah", "Israel", "alleges", "attack"),
    ),
    (
        "Hezbollah, which Israel blamed for the rocket that killed 12 children, denied involvement.",
        ("Hezbollah", "Hezbollah", "denies", "attack"),
    ),
    ("The bombing was the work of ETA, the interior minister said.", ("ETA", "interior minister", "alleges", "attack")),
    (
        "A previously unknown group, the Army of the Righteous Path, claimed the killings.",
        ("Army of the Righteous Path", "Army of the Righteous Path", "claims", "attack"),
    ),
    (
        "Boko Haram's leader said in a video that his men had killed the 12 aid workers.",
        ("Boko Haram", "Boko Haram", "claims", "attack"),
    ),
    (
        "A commander of the Sudan Liberation Army said they shot down the plane.",
        ("Sudan Liberation Army", "Sudan Liberation Army", "claims", "attack"),
    ),
    ("The Croatian army was blamed for killing 32 elderly Serbs at Varivode.", ("Croatia", None, "alleges", "attack")),
    (
        "India and Pakistan accused each other of firing the shells that killed three villagers.",
        ("India", "Pakistan", "alleges", "attack"),
    ),
    (
        "India and Pakistan accused each other of firing the shells that killed three villagers.",
        ("Pakistan", "India", "alleges", "attack"),
    ),
    (
        "The opposition said regime snipers killed six mourners; state television blamed armed gangs.",
        ("armed gangs", "state television", "alleges", "attack"),
    ),
    (
        "Baghdad says Iraqi aircraft destroyed an Islamic State bomb factory near Rawa, killing 13.",
        ("Iraq", "Baghdad", "claims", "attack"),
    ),
    ("The Maoists owned up to the mine that blew up a bus, killing 38.", ("Maoists", "Maoists", "claims", "attack")),
    (
        "Kachin fighters attacked a police post, killing two officers, state media said.",
        ("Kachin fighters", "state media", "alleges", "attack"),
    ),
    (
        "Rebels of the Free Aceh Movement denied burning the school.",
        ("Free Aceh Movement", "Rebels of the Free Aceh Movement", "denies", "attack"),
    ),
    (
        "The Turkish armed forces insist that no civilians were hurt in their raid on Afrin.",
        ("Turkey", "Turkey", "claims", "attack"),
    ),
    (
        "The Algerian authorities say the GIA slit the throats of 50 villagers at Bentalha.",
        ("GIA", "Algerian authorities", "alleges", "attack"),
    ),
    (
        "Witnesses reported seeing Janjaweed on horseback shooting at women near Kutum, killing eight.",
        ("Janjaweed", "Witnesses", "alleges", "attack"),
    ),
    ("The Hutu rebels killed 160 refugees at Gatumba, and the FNL claimed the attack.", ("FNL", "FNL", "claims", "attack")),
    (
        "Ukrainian officials said Russia launched 40 drones at Odesa overnight, killing a child.",
        ("Russia", "Ukrainian officials", "alleges", "attack"),
    ),
    ("Moscow said Kyiv's forces shelled Donetsk with US-made rockets, killing five.", ("Ukraine", "Moscow", "alleges", "attack")),
    (
        "South Sudan's rebels denied shooting down the UN helicopter, in which three crew died.",
        ("South Sudan's rebels", "South Sudan's rebels", "denies", "attack"),
    ),
    (
        "Helicopters of the Syrian army dropped barrels on Saraqeb, sickening 11 people; the army denied using sarin.",
        ("Syria", "army", "denies", "means"),
    ),
    (
        "The army's claim that it killed nine guerrillas in Cauca was disputed by villagers.",
        ("government forces", "government forces", "claims", "attack"),
    ),
]


@pytest.mark.parametrize(("text", "position"), POSITIONS)
def test_a_position_says_who_takes_it_and_what_about(text: str, position: tuple[str, str | None, str, str]) -> None:
    assert position in taken(text)


CLASSES = [
    (
        "Residents blamed the Joint Northern Command, a coalition of two armies, for the strike.",
        "Joint Northern Command",
        "coalition",
    ),
    ("Police blamed the Lower Valley Brigade, an armed group, for the ambush.", "Lower Valley Brigade", "non_state"),
    ("The Provincial Guard, a paramilitary police force, opened fire on the marchers, killing two.", "Provincial Guard", "state"),
    (
        "The Front for the Freedom of the Coast claimed the attack on the ferry.",
        "Front for the Freedom of the Coast",
        "non_state",
    ),
    ("Nine villagers were shot dead by soldiers of the Red Lion Battalion.", "Red Lion Battalion", "state"),
    ("Gunmen of the Black River militia executed six men.", "Black River", "non_state"),
    ("Ethiopian soldiers killed 12 people in Adwa.", "Ethiopia", "state"),
    ("NATO aircraft bombed a bridge, killing nine.", "NATO", "coalition"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CLASSES)
def test_a_force_that_no_list_holds_is_classed_by_its_name_and_by_what_stands_beside_it(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(p.name, p.kind) for p in read(text)}


ACROSS = [
    (
        "Gunmen attacked a bus near Mandera, killing 28 passengers. Nobody saw them leave. Al-Shabaab claimed responsibility.",
        {("Al-Shabaab", "claimed")},
    ),
    (
        "Residents accused the Joint Northern Command of bombing the mill. The Command denied it.",
        {("Joint Northern Command", "denied")},
    ),
    (
        "A shell killed four pupils. The governor accused the Valley Front of firing it. The Front denied any role.",
        {("Valley Front", "denied")},
    ),
    (
        "The Joint Northern Command, a coalition, bombed the mill, killing six. The coalition said that it had struck a depot.",
        {("Joint Northern Command", "claimed")},
    ),
    (
        "In Tana River, Orma herders killed nine villagers, police said. The herders denied the attack.",
        {("Orma herders", "denied")},
    ),
    (
        "Turkish jets bombed Kobani, killing two. An hour later Turkey said its planes had hit a PKK base.",
        {("Turkey", "claimed")},
    ),
    (
        "Six priests were murdered by soldiers in San Salvador. The high command blamed the FMLN. The Salvadoran army denied it.",
        {("El Salvador", "denied"), ("FMLN", "alleged")},
    ),
    (
        "A rebel Islamist group fired rockets at Tripoli, killing three. The rockets were fired by Ansar al-Sharia.",
        {("Ansar al-Sharia", "stated")},
    ),
    (
        "Nine people died in an air strike in Gori. Soviet helicopters bombed two villages. Separately, a mine killed six.",
        {("Soviet Union", "stated")},
    ),
]


@pytest.mark.parametrize(("text", "told"), ACROSS)
def test_positions_are_gathered_across_sentences(text: str, told: set[tuple[str, str]]) -> None:
    assert stances(text) == told


def test_what_lay_hidden_is_laid_to_nobody_who_fought_otherwise() -> None:
    text = "Soviet helicopters bombed two villages. The rebels attacked a convoy. In a separate incident, a mine killed six."
    assert stances(text, 2) == set()


def test_rockets_that_landed_in_a_country_are_not_laid_to_it() -> None:
    text = (
        "Israeli jets bombed Gaza, killing ten. Israeli tanks shelled a house. Five rockets landed in Israel, wounding a farmer."
    )
    assert stances(text, 2) == set()


def test_strikes_of_a_country_are_those_of_the_coalition_that_it_leads_where_the_report_tells_of_it() -> None:
    text = "U.S. air strikes killed six people in Raqqa. US-led coalition warplanes bombed the city 16 times, a monitor said."
    assert {name for name, _ in stances(text)} == {"US-led coalition"}
    assert {name for name, _ in stances("U.S. air strikes killed six people in Raqqa.")} == {"United States"}


def test_a_state_and_its_government_are_one_party() -> None:
    text = "Regime forces shelled Homs in Syria, killing two. The Syrian army bombed a school there, killing nine."
    assert stances(text) == {("Syrian government", "stated")}


def test_a_party_s_words_and_quotes_are_the_report_s() -> None:
    text = "Residents blamed the Joint Northern Command, a coalition, for the strike. The Command denied it."
    (party,) = read(text)
    assert party.words == "Joint Northern Command"
    assert [q.quote.text for q in party.positions] == [text[: text.index(" The Command")], "The Command denied it."]


STATUS = [
    ("Israeli tanks shelled the school, killing 40. The UN said no militants were inside.", ("Israel", "UN", "denies", "status")),
    (
        "Nigerian soldiers shot nine villagers. The army said that those killed were bandits and rebels.",
        ("Nigeria", "army", "claims", "status"),
    ),
    (
        "Russian jets hit a hospital, killing six. Doctors said it was not used by fighters.",
        ("Russia", "Doctors", "denies", "status"),
    ),
    (
        "Ethiopian drones hit a bus, killing 11. Residents said no rebels had been in the town.",
        ("Ethiopia", "Residents", "denies", "status"),
    ),
    (
        "French shells killed four villagers. The French military said that mortars had been fired from the village.",
        ("France", "French military", "claims", "status"),
    ),
]


@pytest.mark.parametrize(("text", "position"), STATUS)
def test_whether_fighters_were_there_is_a_position_on_the_status(text: str, position: tuple[str, str, str, str]) -> None:
    assert position in taken(text)


def test_that_no_soldier_was_hurt_is_no_position_on_the_status() -> None:
    assert {about for *_, about in taken("Turkish guns killed two farmers. The governor said no soldiers were hurt.")} == {
        "attack"
    }
