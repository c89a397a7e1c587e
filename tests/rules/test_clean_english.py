"""Clean English that looks foreign: borrowed words, other lands' papers, scores, songs, drafts of speech.

None of it is reported at warning or above. Notes are expected only where `NOTED` says why.
"""

from __future__ import annotations

from functools import lru_cache

import pytest

from compare.glossary import Glossary
from compare.model import Article, Finding, Level
from compare.pipeline.stages import found_in
from compare.rules import Rule, all_rules

CLEAN = {
    # borrowed words and phrases
    "ballet": "She spent eight minutes en pointe, rose from demi-plié to relevé and closed with a grand "
    "jeté en tournant; the corps de ballet answered with a pas de bourrée and a port de bras in canon.",
    "roman kitchen": "Saltimbocca alla romana, spaghetti alle vongole and penne all'arrabbiata stay on "
    "the menu; the chef finishes his risotto alla milanese in bianco and serves tiramisù della casa.",
    "french kitchen": "The sole meunière came with pommes purée and haricots verts, the duck à l'orange "
    "with sauce gribiche, and the fish en papillote was followed by crêpes suzette and a baba au rhum.",
    "nordic kitchen": "Ida Holm opened a smørrebrød bar by the canal, where pickled herring, rødgrød med "
    "fløde and aquavit cost less than a taxi home.",
    "spanish kitchen": "Gambas al ajillo, pulpo a la gallega and croquetas de jamón arrived first; the "
    "arroz a banda and the chuletón de buey needed an hour.",
    "german kitchen": "Käsespätzle, Rouladen and Maultaschen are filling, but the Kartoffelpuffer mit "
    "Apfelmus sold out before the Oktoberfest crowd came for its Weißwürste.",
    "mexican kitchen": "The tacos al pastor, huitlacoche quesadillas and mole poblano drew a queue; "
    "tamales de rajas and an agua de jamaica went for three dollars.",
    "japanese kitchen": "The omakase moved from chawanmushi to aburi otoro, then okonomiyaki, tsukemono "
    "and a bowl of ochazuke before the mizu shingen mochi.",
    "wine": "The grand cru, élevé en barrique, has more goût de terroir than the vin de pays; the blanc "
    "de blancs is sold as vendange tardive, the other as trocken beerenauslese or recioto della "
    "valpolicella.",
    "fashion": "The prêt-à-porter line mixed broderie anglaise, crêpe de chine and point d'esprit with a "
    "robe à la française; the petites mains of the atelier flou had sewn for six weeks.",
    "opera": "In the second act Marta Quill sang the aria da capo at full voice, held the messa di voce "
    "for ten seconds and won a bis; the opera buffa closed with a scena and cabaletta sung sotto voce.",
    "music": "The andante con moto gave way to an allegro ma non troppo; the cellist, asked to play col "
    "legno and sul ponticello, marked her part senza sordino and attacca subito.",
    "lieder": "He sang the Winterreise without a break; durchkomponiert songs, he says, need a "
    "Liederabend, not a gala, and the Zeitgeist of the Vormärz needs no costume.",
    "law": "The court sat in banc and held, mutatis mutandis, that the res ipsa loquitur plea failed; "
    "counsel argued forum non conveniens, and the dissent, obiter dicta, cited nemo dat quod non habet "
    "and lex loci delicti.",
    "law french": "Under the doctrine of cy-près the gift passed to the hospital; the autrefois acquit "
    "plea failed, the profit à prendre survived, and the judge recalled that mortmain and oyer et "
    "terminer are law French.",
    "church": "The Te Deum was sung after the urbi et orbi blessing; an ex cathedra ruling is rare, and "
    "the motu proprio on the Latin Mass, Summorum Pontificum, is not one.",
    "chess": "He played 14.Nf3, offered a draw j'adoube in hand, and after 23...Qxd5 24.Rd1 took en "
    "passant; the zwischenzug on move 31 left Black in zugzwang, and 1.000 points behind no one. Result: "
    "1-0.",
    "physics": "The bremsstrahlung yield fell as 1/r; eigenvalues of the ansatz gave 3.142 ± 0.003, and "
    "the gedanken experiment needs no zitterbewegung at 1.5 K. Some 12 000 electrons m were counted at "
    "2.7 × 10 eV.",
    "medicine": "The patient had café-au-lait spots, petit mal seizures and a history of grand mal; "
    "torsade de pointes was ruled out, the peau d'orange sign was absent and mittelschmerz was noted. "
    "b.d. doses went on.",
    "mafia": "The 'Ndrangheta boss, bound by omertà, ran the 'ndrine of the valley; a pentito told the "
    "maxi-trial how the cosca paid its pizzo, and the capobastone was held under the carcere duro regime.",
    "narcos": "The narcos moved cocaine for the sicarios of the plaza; narcocorridos praised the capo, "
    "and the fentanilo sold by halcones and huachicoleros paid for the narcofosas found in May.",
    # other lands' English
    "pretoria": "JOHANNESBURG – Rand traders saw growth of 0,6% in the quarter, the SABC said. Gauteng "
    "will spend R4,5 billion on 10 000 houses and the unemployment rate stood at 32,9%. The briefing "
    "begins at 16h00 in Pretoria.",
    "setswana": "Mme Kagiso Tau greeted Rre Molefe in Gaborone. Mme Tau, who has taught Setswana for "
    "thirty years, told the kgotla that the school in Serowe needs books.",
    "delhi": "The Enforcement Directorate attached assets worth Rs 1,20,000 crore; the lakhpati didi "
    "scheme, a babu said, was prepaid. The chargesheet names Shri Arun Pillai and Smt Leela Pillai, and "
    "the dharna outside went on.",
    "lagos": "Alhaji Musa Bello said the okada ban would bite; a keke ride now costs ₦1,500, and the oga "
    "at the top, traders say, wahala or no wahala, must explain. The Oba of the town, HRM Adewale, sent "
    "kola nuts.",
    "manila": "The barangay captain, Kgd. Nonoy Reyes, said kuya and ate alike lined up for ayuda. "
    "Merienda was pancit at 3 p.m.; the LGU gave P5,000 each, and the sari-sari stores ran out of "
    "bagoong.",
    "montreal": "The Assemblée nationale passed the bill 74-32. Premier Aline Roy of the Parti Vertige "
    "said joual is no slang; at the dépanneur on rue Saint-Denis, poutine costs $12 and the CLSC is "
    "shut. Bonjour-hi survives.",
    "ottawa": "OTTAWA — The federal plan covers 45 000 households and costs $12 million, or 5 % of the "
    "envelope, Canada's budget office said. Taxpayers in Quebec would pay 3.5 % more from July, and 1 "
    "200 of them none.",
    "si report": "The reactor ran at 95 % of rated power for 12 500 h. Output rose by 3 % over the year "
    "and losses fell to 0.4 %, while 10 000 samples were drawn. Humidity stayed at 40 %, and 1 200 "
    "filters were changed.",
    "belfast gaelic": "Mayo 2-10 Kerry 1-12: Cillian Roe kicked the last point. Scorers for Mayo 14 "
    "points apart: C Roe 1-4 (2f). The sliotar went wide in Thurles as Tipp beat Cork 0-21 to 1-15; "
    "camogie follows. Sláinte.",
    "dublin": "The Taoiseach told the Dáil that the Tánaiste would answer; Sinn Féin TDs and the Ceann "
    "Comhairle clashed over Gaeltacht grants, and a garda at Leinster House saw the oireachtas canteen "
    "emptied.",
    "edinburgh": "It was dreich in Leith, ye ken, and the wee bairns were greetin; the ceilidh at the "
    "howff ran late, neeps and tatties were served, and naebody got hame afore twa.",
    "welsh": "Plaid Cymru's leader told the Senedd that hiraeth is no policy; the eisteddfod in "
    "Llanrwst, a cwtch of a town, drew 12,000, and the ambulance staff said diolch.",
    "auckland": "The iwi gave a karakia before the hui; whānau and kaumātua spoke te reo Māori, the "
    "kōrero lasted until kai was served, and manuhiri were welcomed on to the marae with a pōwhiri.",
    "honolulu": "The kūpuna asked for kuleana, not aloha shirts; at the heiau a kahuna chanted, the "
    "keiki ate poke, and the state paid $2.5 million for the loʻi.",
    "kingston": "“Mi nah go nowhere,” the higgler said, “cah everything criss.” Bredren and sistren "
    "agreed; the dancehall selector ran his riddim until six and the ital stew was gone.",
    "singapore": "The hawker said can lah, no need to chope; the HDB flat in Toa Payoh went for S$1.1 "
    "million, the kopitiam uncle sold teh tarik and kaya toast, and the MRT ran late, sian.",
    # people and places with foreign names
    "new mexico": "The Santa Fe weekly El Crepúsculo de la Libertad outlived the daily La Voz de Nuevo "
    "México, and El Nuevo Mexicano, now The New Mexican, bought its press.",
    "french culture": "Visitors to the etchings may hear of Mme Récamier's salon, of Mme de Sévigné's "
    "letters and of how Mlle Mars ruled the stage; the French house, says curator Ann Fell, made Mme "
    "Geoffrin an institution.",
    "novel": "In the novella Señora Ruiz tells Herr Doktor Voss that Don Anselmo died, and Mme Rosa, the "
    "concierge, reads her tarot to Signor Bassi. It is a tragicomedy, the publisher says, and Frau Voss is "
    "its villain.",
    "titles": "Pedro Almodóvar's Todo sobre mi madre, Fellini's La strada and Claire Denis's Beau "
    "travail are shown on Monday; Das Leben der Anderen and Cidade de Deus follow on Tuesday.",
    "streets": "She lived on Rue des Martyrs, then off Calle de los Reyes and on Via dei Serpenti, "
    "before a flat on Unter den Linden and a house near Plaza de Mayo, 2 km from the Avenida 9 de Julio.",
    "clubs": "Borussia Mönchengladbach beat Paris Saint-Germain 3-2; Racing Club de Lens, Atlético de "
    "Madrid and Sport Lisboa e Benfica drew. The Azzurri, les Bleus and La Roja play in May, and die "
    "Mannschaft rests.",
    "bars": "Le Chat Noir, Chez Paulette and Da Enzo al 29 are booked out; Zum Goldenen Hirsch has a "
    "table at 9 p.m., and La Casa de los Abuelos at eleven.",
    # speech and effect
    "want to want": "He does not want it; he wants to want to want it. What it is is a muddle, and all "
    "that that had had to do with her was nothing. They came in in threes. Who knew that that that was "
    "wrong?",
    "songs": "The set ran from Run Run Run to Da Doo Ron Ron, by way of Bang Bang, Money, Money, Money "
    "and New York, New York; the encore was Bye Bye Love, and the crowd sang run run run until the "
    "lights went up.",
    "poem": "O rest, rest, little ship;\nthe tide, the tide goes out,\ngoes out and out and will not "
    "slip\nits rope, nor turn about.\nThe tide, the tide goes out.",
    "chant": "“Run, run, run!” they shouted. “Go go go!” A child cried “Mama mama”, the drum went boom "
    "boom boom, and a heckler kept at it: “Lies lies lies!”",
    "chat": "asked on the group chat she wrote “lol no way, j/k”, then “c u @ 8 xx :-)”; he replied “ok "
    "ok… tmrw??? 👍 👍” and “soz m8 cba”.",
    "spanglish": "“Ay mija, no te preocupes,” her abuela says, and Lola, nineteen, rolls her eyes: "
    "“Abuela, please, everybody can hear you, ya basta.” Half of the novel is talk of this kind, y qué, "
    "its author asks.",
    "franglais": "“On verra,” he told the table, “as we say chez nous.” The minister, a fluent speaker, "
    "later added “c’est fini” for the cameras, and the room laughed.",
    "transcript": "Q: And you, you saw him? A: I, I did, yes. Q: When was — A: About 9, 9.30. THE COURT: "
    "Let him, let him finish. A: It was, it was dark. Q: So, so you ran? A: No, no. I walked, I walked "
    "home.",
    "hansard": "Hon. Members: Hear, hear! Mr. Speaker: Order, order. The Member for Leeds: I give way, I "
    "give way. Mr. Ainsley: Will the Minister, will he, say when? [Laughter.] Ms. Orde: No, no, no! "
    "(Interruption.)",
    "liveblog": "14:05 GMT\nGoal! City 1-0. What a strike from Obi.\n14:07 GMT\nVAR check... check "
    "complete. Goal stands.\n14:31 GMT\nYellow card: Obi, 31'. More to come, more to come.",
    "caps": "RIVER RISES, 3 DEAD; PM SAYS AID ON WAY\nTHE RIVER ROSE BY 2 M IN THE NIGHT, SAID THE "
    "MAYOR. NO ONE, NO ONE AT ALL, WAS READY, HE SAID.",
    "cricket": "England, 287-9 at stumps, trail by 1-0; Root's 100 came off 120 balls, 4x12 and 6x1. "
    "Bowling: Khan 22.3-5-71-4, c Pant b Khan 12. The doosra, the googly and the chinaman all turned.",
    "scores": "Nadal bt Murray 6-4, 7-6 (7-5), 6-3. Celtic 3 (Roe 12, 34, 78 pen) Hearts 1. In the 4x100 "
    "m she ran 10,9 s by hand, 11.02 by the clock; the peloton came in at 4h12 and the maillot jaune at "
    "4h13:07.",
    "markets": "The DAX fell 1.25% to 12,431.50, the CAC 40 by 0.8%; the euro bought $1.0830, Brent "
    "78.20. LVMH lost EUR 3.5bn, and SA Brook gained 5 per cent on volumes of 1.250m shares.",
    "church latin names": "Opus Dei, Comunione e Liberazione and Sant'Egidio sent delegates; the Frères "
    "des Écoles chrétiennes stayed away, and Misericordia di Firenze drove the ambulances.",
    "politics": "The Bundesrat blocked it and the Schuldenbremse held; the Ampel coalition, a Kleinkrieg "
    "of its own, ended when the Bundesverfassungsgericht ruled. The kanzleramt had no plan, a Beamter "
    "said.",
    "gaullist": "The sous-préfet and the garde des sceaux met the cheminots; the fonctionnaires of the "
    "Élysée want no cohabitation, and the soixante-huitards recall the événements of May with a certain "
    "je ne sais quoi.",
    "bolivarian": "The misiones and the Consejo Nacional Electoral are run by chavistas; an escrache "
    "outside the gobernación ended when the guardia nacional came, and a cacerolazo broke out in the "
    "barrio.",
    "flamenco": "The bailaora danced por bulerías and por soleá; the cante jondo of her uncle, a cantaor "
    "from Jerez, silenced the tablao, and the second milonga needed no vermut de grifo.",
    "theatre": "The commedia troupe played with lazzi and a deus ex machina; the mise-en-scène nods to "
    "the théâtre de l'absurde, its décor to art brut.",
    "durban": "The Springboks beat Wales 24-10 in Durban. Tickets cost R1 250; kick-off is at 15h30. "
    "Load shedding cut output by 2,3% and 11 500 homes in Soweto sat in the dark.",
    "journal": "We sampled 1 200 patients (48 % female) at 37 °C; 12 000 cells were counted, the mean "
    "was 3.4 ± 0.2 and the error below 5 %.",
    "hurling": "Kilkenny 1-21 Tipperary 0-23; Mayo 1-11, Galway 0-13. Mayo 3 down at the break. The "
    "rover of Mars 2020 landed; on Mars 12 rovers are dead.",
    "chancery": "The chargé d'affaires delivered a démarche and an aide-mémoire; the paper, written sous "
    "réserve, spoke of a casus foederis and a modus vivendi ad interim.",
    "teachers": "The American Israel Education Alliance, or AIEA, held its dinner in Boston. The AIEA "
    "gives grants.",
    "belem": "The lava jato case, the mensalão and the rachadinha filled the favelas with talk; saudade, "
    "said the baiana, is for the rich, and jeitinho for the rest.",
    "basel": "BASEL – The fund holds CHF 12 million and pays 4.5 % a year, the bank wrote in English; "
    "clients joined.",
    "cycling": "On the Col de la Croix the domestique led the grupetto; the lanterne rouge came hors "
    "délai, and the flamme rouge lay in fog at 17h30.",
}  # fmt: skip
NOTED = {  # why a note is right
    "belem": "words of Portuguese that English hardly prints: they may be loans, or leftovers",
    "basel": "a lone spaced per cent sign, and nothing tells a Swiss house style from a French original",
    "cycling": "a French time of day and a French word for which nothing in English vouches",
    "nordic kitchen": "three words of Danish in a row: at table a note, elsewhere a warning",
    "spanish kitchen": "a Spanish cut of meat that no English paper names, and no other word of cookery",
    "fashion": "French terms of the trade, and nothing but an atelier tells what the text is about",
    "lieder": "a German term that no English paper prints: a programme note's loan, or a leftover",
    "law french": "French but for one word of law, and a translation of French law leaves the same word",
    "mafia": "Italian that English explains where it prints it; here nothing does",
    "narcos": "Spanish that English explains where it prints it; here nothing does",
    "politics": "German that English explains where it prints it; here nothing does",
    "gaullist": "French that English explains where it prints it; here nothing does",
    "bolivarian": "Spanish that English explains where it prints it; here nothing does",
    "flamenco": "styles of song that English hardly prints, and no English word of dance",
    "theatre": "an elision behind a French word, as in the phrases that English borrows",
    "ottawa": "nothing tells a Canadian house style from a French report on Canada",
    "si report": "nothing tells the style of the SI from that of a French or Russian report",
    "journal": "nothing tells the style of the SI from that of a French or Russian report",
    "french culture": "on books and art English keeps French titles, and so does a poor translation",
    "novel": "on books and art English keeps French titles, and so does a poor translation",
}


@lru_cache(maxsize=1)
def _rules() -> list[Rule]:
    return all_rules(Glossary.shipped())


def _findings(text: str) -> list[Finding]:
    return found_in(Article(text, language="en"), _rules())


@pytest.mark.parametrize("name", CLEAN)
def test_clean_english_is_not_reported_or_noted_for_a_reason(name: str) -> None:
    found = [f"{finding.level} {finding.rule}: {finding.text}" for finding in _findings(CLEAN[name])]
    assert [line for line in found if not line.startswith(str(Level.NOTE))] == []
    assert bool(found) == (name in NOTED), found
