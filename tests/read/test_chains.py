"""Chains of sources, nearest to the facts first, and sources that spoke independently of each other (codebook, `sources`).

A row is a text, words of it that stand there once, and who says them: name, kind and number of the chain. The sentences are
composed after the manner of agencies, papers and broadcasters of several decades and wars.
"""

import pytest

from read.source_reading import said


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


CHAINS = [
    ("A nurse told Reuters that 22 wounded had been brought in.", "22 wounded", "nurse (medical, 1) < Reuters (media, 1)"),
    (
        "A police officer told Agence France-Presse that 16 recruits died.",
        "16 recruits",
        "police officer (government, 1) < AFP (media, 1)",
    ),
    (
        "A rebel commander told the BBC that his men had killed 40 soldiers.",
        "40 soldiers",
        "rebel commander (armed_group, 1) < BBC (media, 1)",
    ),
    (
        "Two residents told Al Jazeera that seven houses were hit and five people died.",
        "five people",
        "residents (witness, 1) < Al Jazeera (media, 1)",
    ),
    ("The Heron Observatory said four people were killed in Harim.", "four people", "Heron Observatory (monitor, 1)"),
    (
        "The Sudan Human Rights Observatory said four people were killed.",
        "four people",
        "Sudan Human Rights Observatory (monitor, 1)",
    ),
    (
        "THE MAYOR TOLD ACAN-EFE THAT 12 PEOPLE DIED IN CALI, BUT THE ARMY SAID FIVE WERE KILLED.",
        "12 PEOPLE",
        "MAYOR (government, 1)",
    ),
    ("In Harim gunmen killed four people, police said.", "four people", "police (government, 1)"),
    ("On Sunday gunmen killed four people in Harim, the mayor said.", "four people", "mayor (government, 1)"),
    (
        '"Twelve fighters were killed on Friday," the force\'s spokesman, Colonel Anders Okoro, told Lowland Herald Two.',
        "Twelve fighters",
        "Anders Okoro (military, 1) < Lowland Herald (media, 1)",
    ),
    (
        "The mayor told state television that 13 villagers were dead.",
        "13 villagers",
        "mayor (government, 1) < state television (state_media, 1)",
    ),
    (
        "Interfax quoted the regional governor as saying that three people had been killed.",
        "three people",
        "regional governor (government, 1) < Interfax (media, 1)",
    ),
    (
        "The newspaper quoted a hospital director as saying 51 people died.",
        "51 people",
        "hospital director (medical, 1) < newspaper (media, 1)",
    ),
    (
        "TASS, quoting the emergencies ministry, said eight miners were missing.",
        "eight miners",
        "emergencies ministry (government, 1) < TASS (state_media, 1)",
    ),
    (
        "AFP, citing a security source, reported that nine gendarmes had been killed.",
        "nine gendarmes",
        "security source (government, 1) < AFP (media, 1)",
    ),
    (
        "Kyodo reported that 12 guerrillas had died, quoting the Philippine military.",
        "12 guerrillas",
        "Philippine military (military, 1) < Kyodo (media, 1)",
    ),
    (
        "Radio Mogadishu said 30 fighters were killed, citing the army.",
        "30 fighters",
        "army (military, 1) < Radio Mogadishu (state_media, 1)",
    ),
    wrong(
        "The Sunday paper said 200 prisoners were shot, citing a former guard.",
        "200 prisoners",
        "guard (witness, 1) < paper (media, 1)",
        why='"paper" is no word for a medium, since it is one for so much else',
    ),
    (
        "Fourteen people drowned, the coast guard said, the ANSA news agency reported.",
        "Fourteen people",
        "coast guard (government, 1) < ANSA news agency (media, 1)",
    ),
    ("Six peacekeepers were hurt, a UN spokesman said, Reuters reported.", "Six peacekeepers", "UN (un, 1) < Reuters (media, 1)"),
    (
        "The Kurdish commander was quoted by Rudaw as saying that 18 militants died.",
        "18 militants",
        "Kurdish commander (military, 1) < Rudaw (media, 1)",
    ),
    (
        "The minister was quoted by the official news agency as saying 25 terrorists were killed.",
        "25 terrorists",
        "minister (government, 1) < official news agency (state_media, 1)",
    ),
    (
        "Nineteen people were killed, according to a doctor quoted by Reuters.",
        "Nineteen people",
        "doctor (medical, 1) < Reuters (media, 1)",
    ),
    (
        "Eleven soldiers were killed, according to a military source cited by AFP.",
        "Eleven soldiers",
        "military source (military, 1) < AFP (media, 1)",
    ),
    (
        "The UN and Human Rights Watch both said that 45 villagers were killed.",
        "45 villagers",
        "UN (un, 1) < Human Rights Watch (monitor, 2)",
    ),
    (
        "Police and hospital officials said 33 people died.",
        "33 people",
        "Police (government, 1) < hospital officials (medical, 2)",
    ),
    (
        "The army and the rebels each said that 20 people were killed.",
        "20 people",
        "army (military, 1) < rebels (armed_group, 2)",
    ),
    (
        "Residents and a local doctor said 12 people had been killed.",
        "12 people",
        "Residents (witness, 1) < local doctor (medical, 2)",
    ),
    wrong(
        "A monitor, the Red Cross and the ministry said 60 people were dead.",
        "60 people",
        "monitor (monitor, 1) < Red Cross (medical, 2) < ministry (government, 3)",
        why="of three speakers the first is lost before the comma",
    ),
    (
        "Witnesses and police said four students were shot dead.",
        "four students",
        "Witnesses (witness, 1) < police (government, 2)",
    ),
    (
        "Two security sources and a medic said seven people were wounded.",
        "seven people",
        "security sources (government, 1) < medic (medical, 2)",
    ),
    (
        "The interior ministry said ten people died and a hospital doctor also counted ten bodies.",
        "ten bodies",
        "hospital doctor (medical, 1)",
    ),
    wrong(
        "According to the police and to witnesses, eight people were killed.",
        "eight people",
        "police (government, 1) < witnesses (witness, 2)",
        why="a preposition that is said twice parts the speakers",
    ),
    (
        "According to Amnesty International and local activists, 24 detainees died.",
        "24 detainees",
        "Amnesty International (monitor, 1) < local activists (local, 2)",
    ),
    (
        "Seventeen people were killed, police and residents said.",
        "Seventeen people",
        "police (government, 1) < residents (witness, 2)",
    ),
    ("Five people died, said the mayor and a priest.", "Five people", "mayor (government, 1) < priest (other, 2)"),
    (
        "The Observatory said 31 people died, while SANA put the toll at 12.",
        "31 people",
        "Syrian Observatory for Human Rights (monitor, 1)",
    ),
    ("The Observatory said 31 people died, while SANA put the toll at 12.", "12", "SANA (state_media, 1)"),
    ("Police said six were killed; the rebels said 60.", "six", "Police (government, 1)"),
    wrong(
        "The governor said 14 died, but a doctor told Reuters he had counted 30 bodies.",
        "30 bodies",
        "doctor (medical, 1) < Reuters (media, 1)",
        why='who was told is forgotten where "he had counted" goes on',
    ),
    (
        "Local officials told Xinhua that 21 workers were buried.",
        "21 workers",
        "Local officials (government, 1) < Xinhua (state_media, 1)",
    ),
    (
        "An eyewitness told the Guardian by telephone that soldiers had killed nine men.",
        "nine men",
        "eyewitness (witness, 1) < The Guardian (media, 1)",
    ),
    (
        "A spokesman for the guerrillas told a local radio station that 15 policemen were dead.",
        "15 policemen",
        "guerrillas (armed_group, 1) < local radio station (media, 1)",
    ),
    (
        "The exile group, quoting villagers, said 70 people had been killed.",
        "70 people",
        "villagers (witness, 1) < group (other, 1)",
    ),
    ("State radio, monitored in London, said 300 rebels were killed.", "300 rebels", "State radio (state_media, 1)"),
    ("A relief worker told reporters that dozens of children had died.", "dozens of children", "relief worker (other, 1)"),
    ("The Pentagon said three marines were killed, CNN reported.", "three marines", "Pentagon (military, 1) < CNN (media, 1)"),
    ('"We buried 14 people," a village elder told Dawn.', "14 people", "village elder (witness, 1) < Dawn (media, 1)"),
    (
        "Human rights monitors told the committee that 41 prisoners had died.",
        "41 prisoners",
        "Human rights monitors (monitor, 1)",
    ),
    (
        "Sources in the morgue told Asharq al-Awsat that 38 bodies had arrived.",
        "38 bodies",
        "morgue (medical, 1) < Asharq al-Awsat (media, 1)",
    ),
    (
        "The White Helmets and the Observatory reported that 16 civilians were killed.",
        "16 civilians",
        "White Helmets (rescue, 1) < Syrian Observatory for Human Rights (monitor, 2)",
    ),
    ("Local sources told SANA that six people were killed.", "six people", "Local sources (local, 1) < SANA (state_media, 1)"),
    (
        "A doctor in Gaza told the Associated Press that 14 bodies had arrived.",
        "14 bodies",
        "doctor (medical, 1) < Associated Press (media, 1)",
    ),
    (
        "RIA Novosti quoted the Russian Defence Ministry as saying that 30 militants were killed.",
        "30 militants",
        "Russian Defence Ministry (military, 1) < RIA Novosti (state_media, 1)",
    ),
    ("Reuters, citing medics, reported that 12 people had been killed.", "12 people", "medics (medical, 1) < Reuters (media, 1)"),
    (
        "Xinhua said 40 workers were abducted, citing local police.",
        "40 workers",
        "local police (government, 1) < Xinhua (state_media, 1)",
    ),
    (
        "Twelve rebels died, the ministry said, state television reported.",
        "Twelve rebels",
        "ministry (government, 1) < state television (state_media, 1)",
    ),
    (
        "The Taliban spokesman was quoted by Tolo News as saying that 15 soldiers had died.",
        "15 soldiers",
        "Taliban (armed_group, 1) < Tolo News (media, 1)",
    ),
    (
        "SANA and the Observatory both said 17 people were killed.",
        "17 people",
        "SANA (state_media, 1) < Syrian Observatory for Human Rights (monitor, 2)",
    ),
    ("A monitor and a medical source said nine died.", "nine", "monitor (monitor, 1) < medical source (medical, 2)"),
    (
        "A nurse and the village head said nine people died.",
        "nine people",
        "nurse (medical, 1) < village head (government, 2)",
    ),
    (
        "The Heron Observatory for Human Rights said four people were killed.",
        "four people",
        "Heron Observatory for Human Rights (monitor, 1)",
    ),
    (
        "Four people were killed, the Heron Centre for Justice and Peace said.",
        "Four people",
        "Heron Centre for Justice and Peace (monitor, 1)",
    ),
    (
        "Twelve people were killed, the Ministry of Health in Sana'a said.",
        "Twelve people",
        "Ministry of Health in Sana'a (government, 1)",
    ),
    (
        "Six people were killed, the Ituri General Coordination of Camps said.",
        "Six people",
        "Ituri General Coordination of Camps (local, 1)",
    ),
    ("Six people were killed, General Paul Otieno said.", "Six people", "Paul Otieno (military, 1)"),
    (
        "Rebel spokesman Carlos Ibarra said by telephone that nine soldiers were killed.",
        "nine soldiers",
        "Carlos Ibarra (armed_group, 1)",
    ),
    ("Nine soldiers were killed, the clandestine Radio Libertad reported.", "Nine soldiers", "Radio Libertad (media, 1)"),
    ("Nine soldiers were killed, the newspaper Vanguard reported.", "Nine soldiers", "Vanguard (media, 1)"),
    ("Two men were killed, the Department of Justice said.", "Two men", "Department of Justice (government, 1)"),
    ("Two men were killed, the Department of Health in Aden said.", "Two men", "Department of Health in Aden (medical, 1)"),
    ("Two men were killed, the Royal Northern Constabulary said.", "Two men", "Royal Northern Constabulary (government, 1)"),
]


@pytest.mark.parametrize(("text", "words", "chain"), CHAINS)
def test_a_chain_goes_from_the_facts_outwards_and_independent_sources_have_chains_of_their_own(text, words, chain):
    assert " < ".join(f"{name} ({kind}, {number})" for name, kind, number in said(text, words)) == chain
