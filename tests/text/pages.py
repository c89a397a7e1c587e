"""Saved pages and wire copy, written for these tests. Each line is "kind: words"; "¦" parts the zones of \
one
line, "*" after the kind says that the words stood before.
"""

PAGES = {
    "a wire story": """
headline: Ferry drill ends early at Varnholm

dateline: VARNHOLM, March 12 (Northern Wire) - ¦body: A fire drill on the ferry Aldona ended early on \
Tuesday when the wind rose, the port said.

body: Nobody was hurt. The drill was to have lasted until the evening.

body: “We stopped when the gangway moved,” harbour master Ilse Brandt told reporters.

signature: (Reporting by Jane Doe; Editing by John Roe)
""",
    "a saved page with everything around": """
site-chrome: Tuesday, 4th June 2024
site-chrome: To courier.example
site-chrome: Search
site-chrome: Menu

headline: Ferry drill ends early at Varnholm

body: A fire drill on the ferry Aldona was cut short on Tuesday as the wind rose over the sound.
caption: Crew members of the Aldona (left) carry a hose at Varnholm, on March 12, 2019. / AFP PHOTO / \
JANE DOE

caption*: Crew members of the Aldona (left) carry a hose at Varnholm, on March 12, 2019. / AFP PHOTO / \
JANE DOE

body*: A fire drill on the ferry Aldona was cut short on Tuesday as the wind rose over the sound.

body: The harbour master said that the crew had done all that was asked of it.

teaser: Also Read: Sound bridge to close for two nights

body: The next drill is planned for the autumn.

site-chrome: In this article

site-chrome: 0 Comments
""",
    "a section, a share counter and three copies of the headline": """
headline: World
site-chrome: 12

headline: Sound ports “ready” for winter, minister says

headline*: Sound ports “ready” for winter, minister says
headline*: Sound ports “ready” for winter, minister says

body: The ports on the sound are ready for the winter, the minister of transport said on Monday.

body: - Two Ferries

body: Two ferries lie in dock until the ice has gone, she told a meeting of owners at Varnholm.

signature: Soundtribune.com
""",
    "byline and day under the headline": """
headline: Ferry crews train for fire
byline: By Jane Doe and John Roe
byline: Published: 12 March 2019 09:14 GMT | Updated: 13 March 2019
caption: Photo: Harbour Press

dateline: BEIRUT, Lebanon — ¦body: Crews from six ports trained together for the first time this week, \
their union said.

body: The training goes on until Friday.

signature: — AFP
""",
    "a menu and cookies": """
site-chrome: We use cookies to improve your experience on our site.
site-chrome: Home
site-chrome: News
site-chrome: Business
site-chrome: Sport
headline: Owners of the Aldona promise new lifeboats
byline: Jane Doe
byline: March 12, 2019
site-chrome: Share on Facebook
site-chrome: Tweet
body: The owners of the ferry Aldona promised on Tuesday to buy six new lifeboats.
body: They did not say when.
site-chrome: Advertisement
body: The union has asked for them since the spring of last year.
teaser: Related stories
teaser: Sound bridge to close for two nights
teaser: Why the ice came late this year
site-chrome: Tags: ferry, Varnholm
signature: © 2019 The Varnholm Courier. All rights reserved.
""",
    "an agency that signs with its full name": """
headline: Sound ports ask for icebreakers

dateline: Varnholm, 12 Ramadan 1445/22 March 2024 (SINA) – ¦body: Six ports on the sound asked on Friday \
for two more icebreakers, Sound Islands News Agency (SINA) reported.

body: The ministry will answer before the summer, a spokesman said. ¦signature: (R/P02/T11)

signature: Sound Islands News Agency (SINA)
""",
    "a title with the outlet's name, then the headline": """
headline: Ferry drill ends early at Varnholm | Varnholm Courier
site-chrome: Wednesday, 5 June 2024
headline*: Ferry drill ends early at Varnholm
body: A fire drill on the ferry Aldona ended early on Tuesday when the wind rose, the port said.
body: Nobody was hurt.
""",
    "French": """
headline: À Varnholm, un exercice interrompu par le vent
byline: Par Jeanne Dupont

dateline: VARNHOLM, 12 mars 2019 (AFP) - ¦body: Un exercice d’incendie a été interrompu mardi dans le \
port de Varnholm, a annoncé la capitainerie.

teaser: À lire aussi : Le pont du détroit fermé deux nuits

body: Le prochain exercice aura lieu à l’automne.

signature: (avec AFP)
site-chrome: 3 commentaires
""",
    "Spanish": """
headline: El viento interrumpe un simulacro en Varnholm

dateline: Varnholm, 12 mar (EFE).- ¦body: Un simulacro de incendio fue interrumpido este martes en el \
puerto de Varnholm.

body: Nadie resultó herido, según la capitanía.

teaser: Lea también: El puente cerrará dos noches
body: El próximo simulacro será en otoño.
""",
    "German": """
headline: Wind beendet Übung auf der Fähre

dateline: Varnholm (dpa) - ¦body: Eine Brandschutzübung auf der Fähre Aldona ist am Dienstag wegen des \
Windes abgebrochen worden.

body: Verletzt wurde niemand.

site-chrome: Anzeige

body: Die nächste Übung ist für den Herbst geplant.

teaser: Lesen Sie auch: Brücke zwei Nächte gesperrt
""",
    "Arabic": """
headline: الرياح توقف تدريبا في ميناء فارنهولم

dateline: القاهرة (رويترز) - ¦body: قالت سلطات الميناء إن الرياح أوقفت تدريبا على مكافحة الحريق يوم \
الثلاثاء.

body: ولم يصب أحد بأذى في التدريب الذي بدأ صباحا.

teaser: اقرأ أيضا: إغلاق الجسر ليلتين
""",
    "a broadcaster": """
headline: Ferry crews train for fire
caption: Crews carry a hose along the quay. (Jane Doe/Harbour Press)
dateline: (CNN) — ¦body: Crews from six ports trained together for the first time this week, their union \
said.
body: The training goes on until Friday.
teaser: RELATED: Sound bridge to close for two nights
body: It has cost four million crowns so far.
""",
    "a press agency's slug and sign-off": """
headline: VARNHOLM-FERRY/DRILL (UPDATE 2)
headline: Ferry drill ends early at Varnholm as the wind rises
dateline: MOSCOW, March 12. /TASS/. ¦body: A fire drill on the ferry Aldona ended early on Tuesday, the \
port said.
body: Nobody was hurt.
signature: -30-
""",
    "a headline that asks": """
headline: Who stopped the drill at Varnholm?

body: The drill ended early on Tuesday, and nobody will say who gave the order.

body: The port names the captain, and the captain names the port.
""",
    "copy whose end is lost": """
headline: Ferry crews train for fire
body: Crews from six ports trained together for the first time this week, their union said.
body: The training goes on until Friday, and after that the crews will
""",
    "Russian": """
headline: Ветер прервал учения в порту Варнхольма
dateline: МОСКВА, 12 мар - РИА Новости. ¦body: Учения на пароме были прерваны во вторник из-за ветра, \
сообщили в порту.
body: Никто не пострадал.
teaser: Читайте также: Мост закроют на две ночи
""",
    "names as a sign-off": """
headline: Ferry crews train for fire
body: Crews from six ports trained together for the first time this week, their union said.
body: The training goes on until Friday.
signature: The Soundpost
""",
}
