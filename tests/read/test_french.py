"""French headlines and simple sentences of harm, composed: what is claimed, where and when, and who is said to have done it.

French shows that a language is a folder: nothing outside `read/lang/fr` knows a word of it.
"""

import pytest

from read.french_reading import blamed, scene, told

CLAIMS = [
    (
        "Une frappe aérienne a fait 12 morts et une trentaine de blessés à Mopti mardi, selon une source sécuritaire.",
        "killed 12 [source sécuritaire (government)]; injured about 30 [source sécuritaire (government)]",
    ),
    ("Au moins 18 civils, dont sept enfants, ont été tués.", "killed at_least 18 civilian; killed 7 civilian children part"),
    ("Quatre personnes ont péri.", "killed 4"),
    ("Bilan : 23 tués.", "killed 23"),
    ("Bilan : 23 tués et 40 blessés.", "killed 23; injured 40"),
    ("Le bilan s'alourdit à 45 morts.", "killed 45"),
    ("L'attentat de Bagdad : le bilan passe à 31 morts", "killed 31"),
    ("Le nombre de morts est passé à 31.", "killed 31"),
    ("Le bilan est passé de 12 à 19 morts, ont indiqué des sources médicales.", "killed 19 [sources médicales (medical)]"),
    ("Soixante-dix personnes ont été tuées hier.", "killed 70"),
    ("Soixante et onze prisonniers ont été exécutés.", "killed 71 detainees"),
    ("Soixante-dix-neuf corps ont été retrouvés.", "killed 79"),
    ("Quatre-vingts combattants sont morts.", "killed 80 combatant"),
    ("Quatre-vingt-douze corps ont été découverts dans une fosse commune.", "killed 92"),
    ("Quatre-vingt-dix-neuf villageois ont été massacrés.", "killed 99 civilian"),
    ("Vingt et un écoliers ont été enlevés.", "detained 21 civilian children"),
    ("1 200 personnes ont été tuées depuis le début du conflit.", "killed 1200 total"),
    ("L'ONU a dénombré 1.250 civils tués en 2014.", "killed 1250 civilian [United Nations (un)]"),
    ("Une vingtaine de soldats ont été blessés.", "injured about 20 combatant"),
    ("Une dizaine de femmes ont été kidnappées.", "detained about 10 civilian women"),
    ("Des dizaines de civils ont trouvé la mort.", "killed vague 20 civilian"),
    ("Des centaines de personnes ont fui leurs maisons.", "displaced vague 200 total"),
    ("Plusieurs enfants ont été blessés à Alep lundi.", "injured vague 2 civilian children"),
    ("Plus d'une centaine de personnes sont mortes.", "killed more_than 101"),
    ("Près de 3 000 habitants ont été déplacés.", "displaced about 3000 civilian total"),
    ("Entre 10 et 15 miliciens ont été tués.", "killed 10-15 combatant"),
    ("Jusqu'à 40 personnes auraient été tuées, selon des témoins.", "killed at_most 40 [témoins (witness)]"),
    ("Moins de dix personnes ont été blessées.", "injured at_most 9"),
    ("Environ 60 rebelles ont été capturés.", "detained about 60 combatant"),
    ("Pas moins de huit pêcheurs ont été tués.", "killed at_least 8 civilian"),
    ("Deux cents personnes ont été tuées.", "killed 200"),
    ("Trois mille personnes ont fui la ville.", "displaced 3000 total"),
    ("Cent vingt personnes ont péri.", "killed 120"),
    ("Au moins deux morts et dix blessés dans une fusillade à Nairobi", "killed at_least 2; injured 10"),
    (
        "Douze morts, dont trois femmes, et 30 blessés dans l'explosion d'une voiture piégée",
        "killed 12; killed 3 civilian women part; injured 30",
    ),
    ("Nigeria : 15 morts dans une attaque de Boko Haram", "killed 15"),
    ("Au moins 18 civils tués dans des frappes de l'armée à Kidal", "killed at_least 18 civilian"),
    ("Syrie : 14 morts dans le bombardement d'un marché", "killed 14"),
    ("Trois policiers et deux civils ont été abattus lundi soir.", "killed 3 police; killed 2 civilian"),
    (
        "Huit civils, dont trois enfants et une femme enceinte, ont trouvé la mort.",
        "killed 8 civilian; killed 3 civilian children part; killed 1 civilian women part",
    ),
    ("L'attaque, qui a fait 17 morts dont 5 soldats, n'a pas été revendiquée.", "killed 17; killed 5 combatant part"),
    ("Vingt-deux personnes, essentiellement des femmes et des enfants, ont été massacrées.", "killed 22 women children"),
    ("Cinq soldats ont été tués à Gao. Trois d'entre eux étaient des officiers.", "killed 5 combatant; killed 3 combatant part"),
    (
        "Une bombe a tué 12 personnes à Homs. Sept d'entre elles étaient des enfants.",
        "killed 12; killed 7 civilian children part",
    ),
    ("Douze personnes ont été tuées à Homs jeudi. Toutes étaient des civils.", "killed 12 civilian"),
    ("Parmi les morts figurent trois enfants.", "killed 3 civilian children"),
    ("Deux journalistes de RFI ont été assassinés à Kidal.", "killed 2 civilian journalists"),
    ("Deux infirmières et un ambulancier ont été tués.", "killed 2 civilian medical; killed 1 civilian medical"),
    ("Quatre secouristes ont péri dans une seconde frappe.", "killed 4 civilian rescuers"),
    ("Un casque bleu tchadien a été tué et trois autres blessés.", "killed 1 combatant; injured 3 combatant"),
    ("Sept manifestants ont été tués par balles.", "killed 7 protesters"),
    ("Trois détenus sont morts sous la torture.", "killed 3 detainees"),
    ("Six réfugiés ont été blessés.", "injured 6 civilian refugees"),
    ("Une famille de sept personnes a péri dans le bombardement d'une maison.", "killed 7 civilian families"),
    ("Un enfant de 12 ans a été tué par un obus.", "killed 1 civilian children"),
    ("Un imam et son fils ont été égorgés.", "killed 1 civilian; killed 1"),
    ("Une femme et ses deux enfants ont été tués.", "killed 3 civilian women children"),
    ("Les assaillants ont tué douze personnes et enlevé six femmes.", "killed 12; detained 6 civilian women"),
    ("La mort de trois soldats français a été confirmée.", "killed 3 combatant"),
    ("L'assassinat de deux religieuses a choqué la ville de Bukavu.", "killed 2 civilian women"),
    ("L'explosion d'une mine a coûté la vie à cinq agriculteurs.", "killed 5 civilian"),
    ("Le raid a tué 14 villageois, blessant 20 autres personnes.", "killed 14 civilian; injured 20 civilian"),
    (
        "Un kamikaze s'est fait exploser, faisant au moins quarante-deux morts et plus de 60 blessés.",
        "killed at_least 42; injured more_than 61",
    ),
    ("L'armée a tué quarante terroristes.", "killed 40 combatant"),
    ("Des dizaines de personnes sont portées disparues.", "missing vague 20"),
    ("Onze marins sont portés disparus.", "missing 11 combatant"),
    ("Deux humanitaires ont été enlevés puis libérés.", "detained 2 civilian aid_workers"),
    ("Les combats ont fait 200 morts depuis janvier.", "killed 200 total"),
    ("Au cours des dernières 24 heures, 30 personnes ont été tuées dans la province.", "killed 30 total"),
    ("La guerre a fait plus de 300 000 morts.", "killed more_than 300001 total"),
    ("L'attaque n'a fait aucune victime.", "casualties zero"),
    ("Aucune victime n'a été signalée dans l'immédiat.", "casualties none_reported"),
    ("Aucun mort n'a été signalé.", "killed none_reported"),
    ("Il n'y a pas eu de victimes.", "casualties zero"),
    ("Personne n'a été blessé.", "injured zero"),
    ("Le raid n'a pas fait de blessés.", "injured zero"),
    ("L'explosion s'est produite sans faire de victimes.", "casualties zero"),
    ("Aucun civil n'a été tué, a affirmé le porte-parole de la coalition.", "killed civilian denied [coalition (military)]"),
    ("L'armée dément avoir tué des civils.", "killed civilian denied [armée (military)]"),
    ("Le régime a démenti que des civils aient été tués.", "killed civilian denied [régime (government)]"),
    ("La coalition a rejeté les informations faisant état de victimes civiles.", "casualties denied [coalition (military)]"),
    ("Les passagers sont indemnes.", "injured civilian zero"),
    (
        "Selon MSF, 33 blessés, dont neuf femmes, ont été admis à l'hôpital.",
        "injured 33 [MSF (medical)]; injured 9 civilian women part [MSF (medical)]",
    ),
    (
        "Huit villageois ont été tués dimanche, a indiqué à l'AFP un élu local.",
        "killed 8 civilian [élu local (local) < AFP (media)]",
    ),
    (
        "Plus de 80 personnes ont trouvé la mort, a déclaré le porte-parole du gouvernement.",
        "killed more_than 81 [gouvernement (government)]",
    ),
    (
        "Une source hospitalière a indiqué avoir reçu 14 corps et 25 blessés.",
        "killed 14 [source hospitalière (medical)]; injured 25 [source hospitalière (medical)]",
    ),
    (
        "« Nous avons compté 14 corps », a déclaré un médecin de l'hôpital de Gao.",
        "killed 14 [médecin de l'hôpital de Gao (medical)]",
    ),
    ("Des habitants ont affirmé que neuf personnes avaient été tuées.", "killed 9 [habitants (witness)]"),
    ("Six personnes ont été tuées, d'après des témoins.", "killed 6 [témoins (witness)]"),
    (
        "Le ministère de la Défense a annoncé la mort de quatre militaires.",
        "killed 4 combatant [ministère de la Défense (military)]",
    ),
    (
        "Des sources locales et une source militaire ont fait état de 17 morts.",
        "killed 17 [sources locales (local) < source militaire (military)]",
    ),
    (
        "L'Observatoire syrien des droits de l'homme (OSDH) fait état de 25 morts.",
        "killed 25 [Syrian Observatory for Human Rights (monitor)]",
    ),
    ("Dix civils ont été tués, selon la télévision d'État.", "killed 10 civilian [télévision d'État (state_media)]"),
    ("Deux soldats sont morts, rapporte Radio Okapi.", "killed 2 combatant [Radio Okapi (media)]"),
    ("Le bilan pourrait s'alourdir.", ""),
    ("Deux hommes ont été condamnés à mort.", ""),
    ("L'explosion a été entendue à 30 km.", ""),
    ("Trois maisons et deux véhicules ont été détruits.", ""),
    ("Les jihadistes menacent de tuer 12 otages.", ""),
]

# No harm is told here, though words and numbers of harm stand there.
NOTHING = [
    "Le président français a rencontré douze ministres lundi à Paris.",
    "Le marché a perdu 12 % en une semaine.",
    "Sept personnes ont été élues au conseil municipal.",
    "Vingt ans après la guerre, la ville a été reconstruite.",
    "Les négociations sont au point mort.",
    "Le festival a attiré 20 000 spectateurs.",
    "Quatre chefs d'État ont signé l'accord.",
    "Le gouvernement craint que des civils soient tués.",
    "L'ONU a appelé à protéger les civils.",
    "Trente députés ont voté contre le texte.",
    "Des milliers de personnes ont manifesté samedi à Alger.",
    "La nature morte a été vendue 12 millions d'euros.",
    "Le ministre s'est dit touché par les deux lettres.",
    "L'avion a été touché à l'aile, a indiqué la compagnie.",
]

SCENES = [
    ("Une frappe aérienne a fait 12 morts à Mopti mardi.", "airstrike | - | mardi | - | Mopti"),
    (
        "Un attentat suicide contre une mosquée a fait 20 morts à Kano vendredi.",
        "suicide_bombing | religious | vendredi | - | Kano",
    ),
    (
        "Une voiture piégée a explosé sur un marché de Bagdad, tuant 15 personnes le 3 mars 2013.",
        "bombing | market | le 3 mars 2013 | - | Bagdad",
    ),
    (
        "Dans la nuit de samedi à dimanche, des hommes armés ont tué six villageois à Koro.",
        "- | - | Dans la nuit de samedi à dimanche | night | Koro",
    ),
    ("Des tirs de roquettes ont touché une école à Donetsk hier, tuant trois élèves.", "shelling | school | hier | - | Donetsk"),
    (
        "Un drone a frappé un camp de déplacés près de Goma le 12 février, faisant neuf morts.",
        "drone | camp | le 12 février | - | Goma",
    ),
    (
        "Une attaque chimique a fait des dizaines de morts dans la Ghouta, en août 2013.",
        "chemical | - | en août 2013 | - | Ghouta",
    ),
    (
        "Quatre soldats ont péri dimanche soir dans une embuscade près de Ménaka.",
        "small_arms | - | dimanche soir | evening | Ménaka",
    ),
    (
        "L'explosion d'une mine a tué deux bergers il y a trois jours dans la région de Gao.",
        "mine | - | il y a trois jours | - | Gao",
    ),
    (
        "Un bombardement de l'aviation a détruit une maison à Saada lundi, tuant une famille de huit personnes.",
        "airstrike | residential | lundi | - | Saada",
    ),
    (
        "Deux obus de mortier sont tombés sur un hôpital d'Alep, tuant deux infirmières mercredi matin.",
        "shelling | hospital | mercredi matin | morning | Alep",
    ),
    ("Des affrontements ont fait dix morts à Bangui jeudi dernier.", "clashes | - | jeudi dernier | - | Bangui"),
    ("Un tireur embusqué a abattu une femme à Sloviansk avant-hier.", "small_arms | - | avant-hier | - | Sloviansk"),
    ("Douze personnes ont été décapitées le 1er mai à Macomia.", "execution | - | le 1er mai | - | Macomia"),
    ("La veille, un raid avait tué cinq personnes à Taëz.", "airstrike | - | La veille | - | Taëz"),
    ("Des bombes à sous-munitions ont tué deux enfants à Kharkiv ce matin.", "cluster | - | ce matin | morning | Kharkiv"),
    (
        "Sept passagers d'un bus ont été tués par l'explosion d'un engin explosif à Boni vers midi.",
        "bombing | vehicle | - | afternoon | Boni",
    ),
    ("Un attentat a fait huit morts à N'Djamena lundi.", "bombing | - | lundi | - | N'Djamena"),
    ("Des tirs ont tué deux hommes en Côte d'Ivoire mardi.", "small_arms | - | mardi | - | Côte d'Ivoire"),
    ("Du 3 au 5 mars 2013, des combats ont fait 40 morts à Kidal.", ""),
]

PARTIES = [
    ("Une frappe russe a tué cinq civils à Kharkiv jeudi.", "Russia: states"),
    ("Des frappes israéliennes ont fait dix morts à Gaza lundi.", "Israel: states"),
    ("Le régime syrien a bombardé un marché à Idleb, tuant 14 civils.", "Syrian government: states"),
    ("L'armée malienne a tué trois bergers à Nara, selon des habitants.", "Mali: alleges"),
    ("Boko Haram a attaqué un village près de Maroua, tuant huit personnes.", "Boko Haram: states"),
    ("Des hommes armés ont tué huit villageois dimanche près de Djenné.", "hommes armés: states"),
    ("Le groupe État islamique a revendiqué l'attentat qui a fait 20 morts à Bagdad mardi.", "ISIS: claims"),
    ("L'attaque, revendiquée par les shebab, a fait 12 morts à Mogadiscio lundi.", "Al-Shabaab: claims"),
    ("Douze civils ont été tués par des soldats burkinabè à Djibo, selon une ONG.", "Burkina Faso: alleges"),
    ("Les habitants accusent l'armée d'avoir tué dix civils à Moura.", "government: alleges"),
    ("Des tirs d'artillerie attribués aux rebelles ont fait six morts à Alep mardi.", "rebelles: alleges"),
    ("L'armée dément avoir tué des civils à Tessit lundi.", "government: denies"),
    (
        "La coalition dirigée par l'Arabie saoudite a bombardé des funérailles à Sanaa, tuant 140 personnes.",
        "Saudi-led coalition: states",
    ),
    ("Le raid aérien français a tué 19 civils à Bounti dimanche, selon l'ONU.", "France: alleges"),
    ("Un attentat a fait dix morts à Kaboul lundi. Aucun groupe n'a revendiqué l'attaque.", ""),
    ("Soixante-dix personnes ont été tuées hier dans le nord du Mali.", ""),
    ("Trois soldats maliens ont été tués à Gao lundi.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_harm_is_counted_with_its_people_and_those_who_tell_it(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_claimed_where_nobody_is_harmed(text):
    assert told(text) == ""


@pytest.mark.parametrize(("text", "expected"), SCENES)
def test_by_what_means_on_what_site_when_and_where(text, expected):
    """A row is means, site, day words, part of the day, and the likely places."""
    assert scene(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_parties_are_named_as_the_report_names_them(text, expected):
    assert blamed(text) == expected
