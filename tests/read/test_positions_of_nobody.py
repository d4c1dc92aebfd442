"""Parties that a sentence names without accusing them: composed after the manner of many outlets, decades and wars."""

import pytest

from read.party_reading import read, stances

NAMED_ONLY = [
    "Mortar fire hit a school in Peru's Ayacucho region, killing six pupils.",
    "The governor of Borno told reporters that 15 people had died in the blast.",
    "Twelve Malian soldiers were killed when their convoy hit a mine near Gossi.",
    "The army said the death toll from the explosion had risen to nine.",
    "Operations against the Shining Path have displaced 4,000 families.",
    "A drone killed four people in a Houthi-held district.",
    "Two aid workers were killed in the rebel-controlled town of Bor.",
    "A bomb destroyed a bus in government-held Aleppo, killing 14.",
    "Seven people died in fire from unknown positions, the Lebanese army said.",
    "The Congolese army's post at Beni was attacked at dawn and six people were killed.",
    "An air strike killed 12 Islamic State fighters near Sirte.",
    "Shells killed three people in a suburb once held by the Khmer Rouge.",
    "The village, which Boko Haram raided in 2014, was hit by a landslide that killed 40.",
    "Turkey-backed negotiators met as a blast killed five in Afrin.",
    "The Ukrainian president said a missile had killed nine people in Kharkiv.",
    "Hospitals in Israel treated 30 wounded after the blast.",
    "Peacekeepers from Nepal rescued 20 people wounded in the crossfire.",
    "No group has said it carried out the attack that killed 20 worshippers.",
    "It was not clear who fired the rocket that killed three children.",
    "The Sudanese health ministry said 19 people were killed in the shelling of the market.",
    "Police were searching for whoever shot the three farmers dead.",
    "Kenyan police found the bodies of eleven men in a river.",
    "Four Hezbollah members were killed in a car bombing in Damascus.",
    "Gunfire killed a French soldier near Gao.",
    "The defence minister of India visited the town where shells killed five.",
    "The Philippine military is investigating the blast that killed six marchers.",
    "Iran condemned the bombing of the mosque, in which 45 died.",
    "Washington called the bombing, which killed 17, an outrage.",
    "Pakistan offered condolences for the 31 people killed in the train bombing.",
    "A ceasefire between Armenia and Azerbaijan was broken by shelling that killed two.",
    "The funeral of nine soldiers of the Ugandan army killed in an accident was held on Friday.",
    "Families fleeing the Taliban said two children had been killed on the road by a mine.",
    "The FARC and the government signed an accord days after a bomb killed five in Bogota.",
    "Ethiopian Airlines said 157 people were killed in the crash.",
    "The blast took place near the headquarters of the Free Aceh Movement and killed four.",
    "The RPF will probe the deaths of 12 prisoners in a fire.",
    "Fighters loyal to the coalition found 30 bodies in a mass grave.",
    "A court sentenced a former Red Army Faction member over a theft.",
    "If Israel bombs the plant, hundreds of people could be killed.",
    "Serbia threatened to bomb the bridge, and 200 people were displaced.",
    "The Libyan National Army warned of attacks; a mine later killed two shepherds.",
    "The UN demanded that M23 stop killing civilians after 12 were found dead.",
    "Iraqi Kurds mourned 40 people killed in a cinema fire.",
    "Chad closed its border after a bombing killed 15 in Baga.",
    "Hundreds marched in Colombia over the killing of six activists.",
    "The Soviet Union sent doctors after the earthquake killed 25,000.",
    "Rebels freed five captives; a stray bullet killed a nurse.",
]


@pytest.mark.parametrize("text", NAMED_ONLY)
def test_nobody_is_accused_who_is_only_named(text: str) -> None:
    assert read(text) == ()


ONE_OF_SEVERAL = [
    # whose post was attacked, and what the attack came after or answered
    ("Gunmen attacked the Chadian army's post at dawn and killed six people.", {("Gunmen", "stated")}),
    (
        "US-led aircraft struck Syrian army sites, hours after government forces thwarted an assault.",
        {("US-led coalition", "stated")},
    ),
    ("Two days after a rebel raid on the town, Angolan jets bombed a market, killing nine.", {("Angola", "stated")}),
    ("Turkish guns shelled the village in response to Kurdish attacks, killing four.", {("Turkey", "stated")}),
    # whoever fought them before
    ("The Taliban executed nine men who had fought against them beside the Northern Alliance.", {("Taliban", "stated")}),
    ("Daesh beheaded four men in the worst week since its clashes with the Free Syrian Army.", {("ISIS", "stated")}),
    # those who were killed
    ("Indian troops killed twelve Hizbul Mujahideen fighters in Pulwama.", {("India", "stated")}),
    ("Peshmerga shot dead six ISIS suicide bombers near Kirkuk.", {("Peshmerga", "stated")}),
    ("A drone strike by the United States killed two al-Qaeda leaders.", {("United States", "stated")}),
    # what else an accusation names
    ("Russia accused Belgium of killing six people while taking part in coalition air strikes.", {("Belgium", "alleged")}),
    # a larger group than the one that did it
    ("The Al-Nusra Front, al-Qaeda's Syrian affiliate, shot 20 villagers dead.", {("Al-Nusra Front", "stated")}),
    # a killer stopped
    ("An ISIS suicide bomber blew himself up in the market; police shot another attacker dead.", {("ISIS", "stated")}),
    # who backs whom
    ("Iran-backed militiamen shot dead three protesters in Basra.", {("Iran-backed militiamen", "stated")}),
    ("Rebels supported by Uganda burned the village, killing seven.", {("Rebels", "stated")}),
]


@pytest.mark.parametrize(("text", "told"), ONE_OF_SEVERAL)
def test_only_those_are_accused_who_are_said_to_have_done_it(text: str, told: set[tuple[str, str]]) -> None:
    assert stances(text) == told
