"""Clean English of registers that newspapers seldom print, invented: nobody's machine wrote these."""

from __future__ import annotations

UNUSUAL = {
    "opera": """\
The company opened its season with Verdi's La traviata, in the original Italian and with the second verse
of every cabaletta restored. Nadia Ferrante's Violetta took some time to settle; the fioriture of "Sempre
libera" were approximate, but "Addio, del passato" was sung in a mezza voce that silenced the house. As
Germont père, Owen Pryce was stentorian where he might have been paternal. The Alfredo, Luca Brandt, has
squillo to spare.

The production, borrowed from Lyon, sets the first act in a brasserie. Waiters carry trays of oeufs en
gelée and crème caramel past the chorus, and Flora's party is a pastiche of the Folies-Bergère. It is not
subtle, but it is never dull. Die schöne Müllerin follows in the small hall on the 11th, with Der
Rosenkavalier and L'elisir d'amore in the spring. In the pit Anna Holub favoured brisk tempi; the prelude,
taken adagio as marked, showed what her strings can do. Afterwards the bistro next door does a decent
pot-au-feu, a tarte Tatin that is worth the wait, and a Gewürztraminer by the glass.
""",
    "recipe": """\
Serves four as a main course. Soak the beans overnight, drain them, and cover with fresh water. Bring to
the boil, skim, then lower the heat and simmer for an hour, or until they are just tender. Do not add salt
yet.

Meanwhile, warm three tablespoons of olive oil in a wide pan. Add the onions, the celery and the pancetta,
and cook gently, stirring now and then, until soft but not brown. Stir in the garlic, the thyme, a bay
leaf and half a teaspoon of piment d'Espelette. Tip in the tomatoes, crush them with the back of the
spoon, and let everything bubble away for ten minutes. Season generously.

Fold the beans through the sauce with a ladleful of their cooking water. Top with slices of saucisse de
Toulouse, scatter over the breadcrumbs, and bake at 180 °C (160 °C fan) for 40 minutes. Rest for ten
before serving with a salad of frisée and a spoonful of salsa verde. Leftovers keep for three days; loosen
them with a splash of stock. For a vegetarian version leave out the pork and use 250 g of chestnut
mushrooms, fried hard in butter until they squeak.
""",
    "south african": """\
The municipality of Mogale River has written off R1 250 000 in unpaid water accounts, its council heard on
Tuesday. Acting chief financial officer Mr Thabo Nkosi told councillors that 3 400 households had not paid
since the meters were replaced, and that the true cost was closer to R4,5 million. Collection had fallen
from 91,3% to 68,7% in two years.

The DA's Annelise Botha called the decision "a licence not to pay". The mayor, Cllr Grace Dlamini, said
that indigent families could not be squeezed for money they did not have. A Gauteng treasury team will
arrive at 09h00 on Monday and stay for six weeks. Residents of the Vlakfontein township, who marched to
the civic centre last week with vuvuzelas and a memorandum, say the bakkies that deliver water come twice
a month at best.

"We phone, and they tell us the lorry is on its way," said Gogo Miriam Sithole, 71, who keeps a spaza shop
on Voortrekker Street. "Then it is load-shedding, then it is the driver, then it is Friday." The next
ordinary council meeting is on 14 June at 18h30.
""",
    "cricket": """\
Tea, day three: Northshire 287 and 114-3, lead by 96. A session that began with the visitors on top ended
with honours even, thanks to a stand of 71 for the fourth wicket between Harmer, 41 not out, and the
nightwatchman, Quayle, who has made a chanceless 33.

The morning belonged to the off-spinner. Coming round the wicket into the rough, he had Lascelles caught
at silly point off bat and pad, then bowled Moss through the gate with one that went straight on. At 43-3,
with the ball biting and two men round the bat, a collapse looked likely. It did not come. Harmer used his
feet, hit over the top, and swept anything on leg stump; Quayle simply got in line.

There was one let-off. On 19, Quayle edged behind and stood his ground; the umpire was unmoved, and the
keeper was seen to smile. Bad light took four overs out of the afternoon. The forecast for tomorrow is
fair, the pitch will only get lower, and anything over 200 will take some getting. Southvale's captain may
regret that second slip he moved to cover ten minutes before lunch.
""",
    "legal": """\
1. This is an appeal against the order of the Upper Tribunal dated 4 March, whereby it dismissed the
appellant's claim for possession of the premises known as 12 Mill Lane ("the Property"). Permission to
appeal was granted on the papers by Lady Justice Orme, limited to the first ground.

2. The facts are not in dispute. By a lease made on 1 May 1998 between the appellant's predecessor in
title, of the one part, and the respondent, of the other part, the Property was demised for a term of
twenty-one years. Clause 7(b) provides that the tenant shall not assign, underlet or part with possession
of the whole or any part thereof without the prior written consent of the landlord, such consent not to be
unreasonably withheld.

3. Mr Sayeed QC submits, first, that the consent relied upon was given ultra vires; secondly, that any
estoppel must fail in limine for want of detriment; and thirdly, that the respondent's laches disentitles
him to relief. I would reject each of those submissions, substantially for the reasons given by the judge
below. The nemo dat argument adds nothing. It follows that I would dismiss the appeal. I would hear
counsel as to costs.
""",
    "minutes": """\
Minutes of the ordinary meeting of the Parish Council held in the Village Hall on 9 October at 7.30 pm.
Present: Cllrs Ames (Chair), Birkett, Dunn, Okafor, Pask; the Clerk; four members of the public.
1. Apologies were received from Cllr Reeve. Noted.
2. Declarations of interest: Cllr Dunn, item 6 (owner of adjoining land).
3. Minutes of the meeting of 11 September were taken as read, approved, and signed.
4. Matters arising: the Clerk to chase the county about the finger-post. Hedge at Pound Corner cut; thanks
to Mr Lacey. Bench: quotation awaited.
5. Finance: payments of £1,204.16 approved. Bank reconciliation to 30 September circulated. Proposed Cllr
Pask, seconded Cllr Okafor, that the precept be held at its present figure. Carried, one abstention.
6. Planning: 22/0417, two-storey rear extension, no objection. 22/0431, change of use of barn: object on
grounds of access and drainage. Cllr Dunn left the room and did not vote.
7. Correspondence: letter re speeding in Church Street; resolved to ask for the van. Email re dog fouling,
noted.
8. Date of next meeting: 13 November. There being no further business the Chair closed the meeting at 8.50
pm.
""",
    "poetry criticism": """\
What does it mean for a line to hesitate? In "The Weir", the longest poem of her new collection, Ruth
Alder lets the water answer. Over, and under, and over again: the syntax folds upon itself as the river
does, and no verb arrives until the third tercet, by which time one has ceased to wait for it. The effect
is less of suspense than of suspension. We hang, as the leaves hang, in the brown slack above the fall.

Alder has read her Hopkins, and her Mallarmé; the shade of the "sonnet en yx" is never far from these
slant and sibilant endings. But hers is a colder music. Where he would have had the heart in hiding stir,
she gives us a heron, and the heron does nothing. "It is enough", she writes, "to be the thing that
stands".

Is it, though? Of the forty poems here perhaps ten have need of us. Others, the villanelles above all,
seem content to have been made. Yet to say so is to feel ungrateful. Few now writing could have ended an
elegy for a father upon the word "spanner", and made of it, against all reason and with no raising of the
voice, a kind of amen.
""",
    "communiqué": """\
The Ministers of Foreign Affairs of the member States of the Organisation, meeting in their forty-second
ordinary session, having considered the report of the Secretary-General, reaffirmed their attachment to
the principles of the Charter and to the peaceful settlement of disputes. They welcomed with satisfaction
the progress achieved in the implementation of the Framework Agreement, and expressed their deep concern
at the persistence of the humanitarian situation in the border regions.

The Ministers paid tribute to the Government and people of the host country for the warm and fraternal
welcome extended to all delegations. They took note of the initiative of the President of the Republic
with regard to the convening of an international conference, and invited the parties concerned to refrain
from any act of such a nature as to compromise its success. They called upon the international community
to increase its assistance to the populations affected, in particular to women and children.

With respect to the financing of the Secretariat, the Ministers decided to establish a working group,
which is to submit its conclusions to the next session. They expressed their appreciation to the Chair for
the manner in which he had conducted the deliberations. The final communiqué was adopted by consensus.
""",
    "results": """\
Athletics, Harbour Games, day two. Men. 100m: 1 D. Clarke (Jam) 10.04sec; 2 T. Osei (Gha) 10.11; 3 J.
Lindqvist (Swe) 10.19. 800m: 1 M. Kiprono (Ken) 1min 44.82sec; 2 P. Aït Saïd (Alg) 1:45.03; 3 W. Haddad
(Mar) 1:45.40. 110m hurdles (wind +0.8m/s): 1 L. Petit (Fra) 13.21; 2 R. Ortiz (Cub) 13.30; 3 H. Schäfer
(Ger) 13.33. Pole vault: 1 S. Nowak (Pol) 5.81m; 2 K. Ito (Jpn) 5.71; 3 B. Hall (US) 5.71. Javelin: 1 J.
Välimäki (Fin) 86.44m.

Women. 200m: 1 A. Boateng (GB) 22.31; 2 C. Duarte (Bra) 22.40; 3 N. Jansen (Neth) 22.58. 1,500m: 1 F.
Tadesse (Eth) 3:58.66, meeting record; 2 L. Byrne (Ire) 4:00.12, pb; 3 I. Popescu (Rom) 4:01.75. Long
jump: 1 O. Bondar (Ukr) 6.92m; 2 E. Müller (Ger) 6.84; 3 J. Blake (Jam) 6.80. Shot: 1 G. Li (Chn) 19.77m;
2 V. Horák (Cz) 18.95. 4x400m relay: 1 Jamaica 3:24.10; 2 Great Britain 3:25.37; 3 Poland 3:26.02;
Netherlands dnf.

Standings after two days: 1 Jamaica 61pts; 2 Germany 48; 3= Kenya, Poland 44; 5 Great Britain 39; 6 France
31.
""",
    "liveblog": """\
18.52 And that's your lot from the count for the next half hour. Grab a tea.
18.47 Told you. The returning officer, who has the air of a man whose supper is going cold, has asked both
agents to look at 212 doubtful papers. Two-hundred-and-twelve! One of them, we hear, has a rather good
horse on it.
18.41 Recount?? Nobody here will say the word out loud, but nobody's putting their coat on either.
18.30 Some numbers. Turnout 61.4%, up four. Postal votes 9,318, up lots. Margin, if the tally rooms are
right, somewhere between nothing and sod all.
18.22 "It's tight," says a Labour source. "It's tight," says a Tory source. "It's freezing," says our
photographer.
18.10 Hello, Malcolm in Frome, who emails: "Is this the seat with the bypass?" It is, Malcolm. It's always
the seat with the bypass.
17.58 More on that in a sec. First, though: the cat. No one knows whose it is. It has been on the Greens'
table since four o'clock and is, for now, leading.
17.45 Evening, all. Boxes in, doors locked, sandwiches curling. We're off.
""",
    "obituary": """\
Wing Commander Hugh "Tishy" Latimer, who has died aged 101, flew 54 sorties over occupied Europe, was
twice shot down, and in later life bred a strain of dwarf sweet pea that took a gold medal at Chelsea.

Born at Ootacamund on April 3 1918, the third son of a tea planter, he was sent home at seven to an aunt
in Budleigh Salterton, and was educated at Blundell's, where he distinguished himself chiefly at fives. He
read Greats at Oriel, but left without taking a degree, having discovered the University Air Squadron and,
as he put it, "mislaid Thucydides".

Commissioned in 1939, Latimer was posted to 226 Squadron. In May 1940 his Battle was hit over the Meuse;
he walked for nine days, in carpet slippers given him by a curé, to reach the lines. He was awarded the
DFC and, in 1943, a Bar. After the war he joined a firm of stockbrokers, disliked it, and bought four
acres at Wivelsfield.

He married, in 1946, Rosalind Pym, who drove ambulances; she predeceased him. Their two daughters survive
him, with a parrot, de Gaulle, of uncertain age.
""",
    "science": """\
We measured the growth of 1 536 seedlings at soil temperatures between 4 °C and 22 °C, in steps of 2 °C.
Seeds were sown at a depth of 15 mm in trays of 60 × 40 cm and watered every 48 h. Emergence was scored
daily for 30 d. The light period was 16 h at 250 µmol m−2 s−1; relative humidity was held at 65 % ± 5 %.

At 4 °C only 12 % of the seeds had emerged after 30 d, against 94 % at 18 °C. Between 8 °C and 16 °C the
rate was linear in temperature (r2 = 0.97), with a base of 3.1 °C. Above 20 °C emergence fell, and 7 % of
the seedlings were chlorotic. Dry mass at harvest ranged from 0.8 g to 3.4 g per plant; a total of 12 800
leaves were scanned.

These values agree with those of Lindgren et al. for Scots pine, but not with the earlier in vitro
estimates. We therefore suggest that the threshold in current use, 6 °C, is too high, and that a spring 2
K warmer than the mean of 1961–1990 would bring emergence forward by about 9 d. Data and code are
available on request; the authors declare no competing interests.
""",
    "mountain guide": """\
From the Rifugio Alpe Tesa, which opens in mid-June and serves a very good polenta e cinghiale, follow the
red and white flashes up the Val di Sotto. After 40 minutes the path forks at a cairn. Ignore the sign to
the Passo della Croce (2 468 m), and keep left along the torrente until you reach the malga. Fill your
bottles here: there is no water above.

Now the climb begins in earnest. A via ferrata of moderate difficulty, well protected and seldom crowded,
takes you up the couloir to the Bocchetta; helmets are compulsory and the Bergführer in the village will
hire you a harness for 15 € a day. On the far side a Firn slope, which may be icy before ten, drops to the
Hütte. The warden, Frau Gruber, speaks a little English and makes a famous Kaiserschmarrn.

Next day, allow six hours for the Höhenweg. The views of the Weisskugel are superb. Be off the ridge by
noon, when the storms come in; there is a bivacco, unlocked, below the third top. The last bus leaves
Sankt Martin at 17h40. Maps: Tabacco 1:25,000, sheets 04 and 44.
""",
    "parish register": """\
Dear Sir, I was glad to see Dr Venn's letter upon the bells. When I came to this parish, which is now more
years ago than I care to count, there were five of them, and not one in tune with another. My father, God
rest him, would say that the tenor was cracked by the cold of 1895, and the treble by the curate. Be that
as it may, they were rung: at weddings, at harvest, for the old Queen and for the Armistice.

Then came the surveyor. He was a most civil young man, he had a little hammer, and he went up the tower
and did not come down for an hour and a half. The frame, he said, was gone; not going, but gone. So the
ropes were tied up, where they have been ever since, and a gramophone record does duty for the lot.

What is to be done? That the money could be found I have no doubt at all, for it was found for the car
park. What cannot be found, I fear, is six persons under seventy who can count. I remain, Sir, yours
faithfully, A. M. Tolley, The Old Forge.
""",
}
