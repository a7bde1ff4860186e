import type { Severity } from '../../src/model/verdict.js'

/** Invented complaints, one a line, with the urgency that somebody who leads customer care gave them before the rules were written. */
export const SEVERITY_TEXTS: readonly (readonly [severity: Severity, texts: string])[] = [
  [
    'critical',
    `Das Ladegerät hat gestern Nacht Feuer gefangen, zum Glück waren wir wach.
    Im Treppenhaus riecht es seit einer Stunde nach Gas und bei euch nimmt niemand ab!
    Aus der Steckdose kommt Rauch, was soll ich tun?
    Der Akku ist mir in der Hand explodiert, ich bin im Spital.
    Meine Tochter hat vom Föhn einen Stromschlag bekommen.
    Wir hatten nach dem Essen alle eine Lebensmittelvergiftung.
    In eurem Müsli waren Glassplitter!
    Mein Vater braucht Sauerstoff, das Gerät läuft nicht mehr und die Hotline ist besetzt.
    Ich bekomme seit drei Tagen mein Insulin nicht und ihr vertröstet mich.
    Die Bremsen haben auf der Autobahn versagt.
    Mein Sohn hat trotz Hinweis Nüsse im Essen gehabt, allergischer Schock, Notarzt.
    Wegen euch habe ich alles verloren, ich will nicht mehr leben.
    Ich kann nicht mehr, am liebsten würde ich mich umbringen.
    Ich komme bei euch vorbei und dann brennt die Hütte.
    Passt auf, ich weiss wo eure Mitarbeiter wohnen.
    Wenn das Geld nicht kommt, schlage ich dem Filialleiter die Fresse ein.
    Das Baby hat sich am Hochstuhl den Finger abgeklemmt, es hat stark geblutet.
    Meine Frau ist im siebten Monat schwanger und sitzt seit vier Stunden bei euch im Lift fest.
    Der Lift steckt fest, wir sind zu fünft drin und der Notruf geht nicht!
    Der CO-Melder hat bei eurer Therme angeschlagen.
    Die Heizdecke wird so heiss, dass sie geschmolzen ist.
    Mein Kind steht allein am Bahnhof, der Fahrer hat es einfach ausgesetzt.
    Bei uns brennt es im Zählerkasten
    Der Kinderwagen ist einfach zusammengeklappt, mein Kleiner hat eine Platzwunde.
    Eine Kundin ist auf eurer nassen Treppe gestürzt und hat sich das Bein gebrochen.
    Seit heute früh kein Strom, mein Mann hängt am Beatmungsgerät!
    Es schmöckt nach Gas im Chäller und niemer chunnt.
    Us em Gerät chunnt Rauch.
    Your charger caught fire on my bed.
    There is a strong smell of gas in our flat and nobody picks up.
    My son got an electric shock from your toaster.
    I ended up in the emergency room after eating this.
    The brakes failed going downhill.
    My mum is on oxygen and the power has been out for six hours.
    We have run out of insulin because your delivery never came.
    I have nothing left because of you, I don't want to live anymore.
    I'm going to kill myself over this debt.
    I know where your staff live.
    I will come down there and smash someone's face in.
    Found a piece of glass in the baby food.
    Carbon monoxide alarm went off next to your boiler.
    Stuck in your lift with a pregnant woman, no one answers the alarm.
    My daughter had an allergic reaction, the label said nut free.
    The battery exploded and burnt my hand.
    Smoke is coming out of the meter box.
    Driver left my 9 year old alone at the wrong stop.`,
  ],
  [
    'high',
    `Ich habe Anzeige erstattet.
    Mein Anwalt hat Ihnen heute geschrieben.
    Ich habe Beschwerde bei der Ombudsstelle eingereicht.
    Die Verbraucherzentrale ist bereits informiert.
    Ich reiche Klage ein, Frist bis Freitag.
    In meinem Konto sehe ich die Rechnungen von fremden Kunden!
    Ihr habt mir den Vertrag einer anderen Person geschickt, mit Adresse und Geburtsdatum.
    Meine Daten wurden an Dritte weitergegeben, das verstösst gegen die DSGVO.
    Mein Konto wurde gehackt und jemand hat darüber bestellt.
    Ich sitze im Rollstuhl und die Rampe war wieder nicht da.
    Meine 86-jährige Mutter hat seit vier Tagen kein Telefon.
    Minus acht Grad draussen und unsere Heizung ist seit gestern ausgefallen.
    Wir frieren, die Heizung geht seit drei Tagen nicht und es ist Januar.
    Letzter Zug ausgefallen, jetzt stehen wir um 1 Uhr nachts in Olten und keiner hilft.
    Ihr habt mir CHF 2'400.00 zu viel abgebucht.
    Es wurden 4500 Euro von meinem Konto abgebucht, die ich nie genehmigt habe.
    Mir fehlen 12.000 € und keiner reagiert.
    Mein Lohn ist weg, das Konto ist gesperrt und ich kann die Miete nicht zahlen.
    Wir haben ein Neugeborenes und seit gestern kein warmes Wasser.
    Meine Frau ist schwanger und musste zwei Stunden stehen.
    Ihr droht mir mit Betreibung wegen einer Rechnung, die ich nie hatte!
    Der Fahrer hat mich rassistisch beschimpft.
    Der Techniker hat meine Tochter angefasst.
    Der Kinderwagen passt nicht, und der Lift ist seit Wochen kaputt, meine behinderte Tochter kommt nicht aus dem Haus.
    Betrüger rufen in eurem Namen an und haben meiner Oma Geld abgenommen.
    Meine Kreditkarte wurde bei euch dreimal mit 900 Franken belastet, 2700 Fr. weg!
    Ich lebe vom Existenzminimum und ihr bucht einfach doppelt ab, ich kann mir kein Essen kaufen.
    Ich ha Aazeig gmacht.
    Mis Grosi isch 90 und het sit drü Täg kei Telefon.
    My solicitor has been in touch with you.
    I have filed a complaint with the ombudsman.
    See you in small claims court, papers are filed.
    I have reported you to the police.
    You sent me another customer's invoice with his address on it.
    I can see other people's orders in my account.
    My account was hacked and you do nothing.
    This is a clear breach of GDPR.
    You took $3,200 out of my account without permission.
    You still owe me £1,500.
    My elderly mother has been without a phone for four days.
    I use a wheelchair and the lift has been broken for weeks.
    Stranded at the airport overnight with two small kids and no hotel.
    No heating for three days and it is freezing.
    Your driver called me a racist slur.
    The technician touched my daughter.
    My wages are gone, the account is frozen and I can't pay my rent.
    Debt collectors at my door for a bill I never had.
    Two in the morning, last bus cancelled, nobody helps us.`,
  ],
  [
    'medium',
    `Ihr habt mir 39.90 doppelt abgebucht.
    Ich warte seit Wochen auf meine Rückerstattung von 80 Franken.
    Seit drei Tagen kein Internet.
    Ihr habt mir eine Mahnung geschickt, obwohl ich bezahlt habe.
    Meine Karte ist gesperrt und ich stehe an der Kasse.
    Die Waschmaschine ist nach zwei Monaten kaputt, 450 Euro für nichts.
    Ich will mein Geld zurück.
    Der Paketbote hat das Paket einfach vor die Tür gestellt, jetzt ist es weg.
    Wir sind seit gestern ohne Wasser.
    120 Euro Gebühren für was genau?
    Ihr habt mir Fr. 15.- zuviel verrechnet
    Flug gestrichen, wir sitzen am Flughafen fest.
    Kaution immer noch nicht zurück.
    Mein Konto ist seit gestern gesperrt.
    Sit zwei Wuche kei Internet, es nervt.
    Gäld isch scho abbuecht, aber kei War.
    I was charged twice for the same order.
    Still no refund after six weeks.
    No internet since Monday.
    You overcharged me by 20 pounds.
    My account is locked and I can't log in.
    I want my money back.
    Stuck at the airport, flight cancelled, no info.
    Got a late fee although I paid on time.
    $60 for a broken headset, thanks.
    Water has been off since yesterday.`,
  ],
  [
    'low',
    `Die Suppe war fad.
    Die App ist seit dem Update langsam.
    Ich zahle immer mit Kreditkarte, und jetzt nehmt ihr die nicht mehr?
    Die neue Farbe ist hässlich.
    Der Verkäufer war unfreundlich.
    Ihr solltet die Öffnungszeiten verlängern.
    Zum Glück wurde niemand verletzt, aber die Tür klemmt immer noch.
    Ich will ja nicht gleich mit dem Anwalt kommen, aber nett war das nicht.
    Bin kein Anwalt, aber die AGB sind unleserlich.
    Man muss ja nicht gleich zur Polizei, aber der Ton war daneben.
    Das Design brennt in den Augen.
    Ich brenne nicht gerade vor Begeisterung.
    Die Schlange an der Kasse war mörderisch.
    Der Kaffee war verbrannt.
    Das Brot war zu dunkel gebrannt, schade.
    Die CD lässt sich nicht gebrannt abspielen.
    Datenschutz ist euch wohl wichtig, aber das Cookiefenster nervt.
    Eure Werbung ist zum Kotzen.
    Warum gibt es die Babynahrung nicht mehr in Blau?
    Die Verpackung ist kindersicher, leider auch erwachsenensicher.
    Eure Musik in der Warteschleife ist eine Bombe, leider im schlechten Sinn.
    Der Rauchmelder kam ohne Batterie.
    Die Heizung im Laden war zu warm.
    Das Feuerwerk im Werbespot ist peinlich.
    Der Preis ist explodiert.
    Die Kosten explodieren bei euch ja nur so.
    Das Insulin-Etui gefällt mir farblich nicht.
    Der Film über den Krebs lief viel zu spät.
    Ich würde mich ja totlachen, wenn es nicht so traurig wäre.
    Vielleicht sollte man euch mal verklagen für diese Musik.
    Ihr habt keinen Spass verstanden.
    Die Rollstuhlrampe ist super, aber der Kaffee ist kalt.
    Blindes Vertrauen war wohl ein Fehler, der Kuchen war trocken.
    Die Gebrauchsanweisung ist nur auf Englisch.
    Anzeige im Prospekt stimmt nicht mit dem Regal überein.
    Auf der Anzeige am Gerät flackert die Uhr.
    Euer Gericht des Tages war kalt.
    Zwei Sterne, weil die Pommes kalt waren.
    The soup was cold.
    New layout is ugly.
    The shop assistant was rude.
    Your app is slow since the update.
    I pay by credit card and you don't take it any more?
    Thankfully nobody was injured, but the door still sticks.
    I'm no lawyer but your terms are unreadable.
    The coffee tasted burnt.
    Your prices have exploded.
    The queue was killing me.
    This song is the bomb, the app is not.
    Sue me, but I liked the old logo better.
    The smoke detector came without batteries.
    Your ads are annoying.
    The privacy settings are hard to find.
    I was dying of boredom on hold.
    The baby blue colour is out of stock again.
    The hospital series was cancelled, what a pity.
    The court in your gym is dirty.
    Your security questions are silly.
    If someone got hurt you would react, but a cold burger is fine?
    No one called the police, we just left without dessert.`,
  ],
]

/** The same, written after the first rules: of these they judged two thirds as people do, and were mended by the rest. */
const MORE_SEVERITY_TEXTS: readonly (readonly [severity: Severity, texts: string])[] = [
  [
    'critical',
    `Als ich das Kabel eingesteckt habe, gab es eine Stichflamme.
    Unsere Katze hat am Kabel geleckt und ist tot, da war Spannung drauf!
    Mein Mann liegt nach eurer Pizza im Krankenhaus.
    Die Leiter ist unter mir zusammengebrochen, Handgelenk gebrochen.
    Im Keller stinkt es nach Gas, seit einer Stunde Warteschleife.
    Ich habe keine Kraft mehr, bald springe ich vor einen eurer Züge.
    Sagt eurem Fahrer, ich finde ihn und dann gibt es Prügel.
    Meine Kleine hat sich an der Rutsche eine Schnittwunde geholt, scharfe Kante!
    Der Notausgang war mit Kisten zugestellt, drinnen waren 200 Leute.
    Seit zwei Stunden im Aufzug eingesperrt, die Taste tut nichts.
    Mein Opa wird zu Hause beatmet und ihr stellt uns den Strom ab.
    Der Busfahrer ist eingeschlafen und fast in die Leitplanke gefahren.
    Power bank swelled up and started smoking next to my kid's bed.
    My dad collapsed in your store and nobody called for help.
    I was bleeding because of the sharp edge on your shelf.
    There was a metal screw in my burger and I broke a tooth.
    If I lose this account I will end it all.
    Tell the manager I'm waiting for him outside with a baseball bat.
    Wires are sparking in the hallway, please answer!
    Grandad depends on a ventilator and you cut the power.`,
  ],
  [
    'high',
    `Die Schlichtungsstelle hat unsere Unterlagen bereits.
    Letzte Frist bis Montag, danach übernimmt unser Rechtsschutz.
    Plötzlich stehen im Kundenportal Name und IBAN eines anderen Kunden.
    Ich bin blind und eure App liest seit dem Update nichts mehr vor.
    Meine Schwiegermutter, 91, sitzt seit einer Woche ohne Telefon da.
    Draussen minus fünf, drinnen 14 Grad, weil ihr die Fernwärme abgestellt habt.
    Nachts um halb zwei am Gleis, Zug gestrichen, kein Ersatz, zwei kleine Kinder dabei.
    EUR 1.850,00 wurden ohne mein Wissen überwiesen.
    Fr. 3'200.- fehlen auf meinem Konto.
    Nach der Lieferung war Schimmel in jeder Packung.
    Wegen der Sperre kann ich die Miete nicht überweisen.
    Euer Türsteher hat mich wegen meiner Hautfarbe nicht reingelassen.
    Jemand hat mit meiner Identität einen Vertrag bei euch abgeschlossen.
    My solicitor will be writing to you on Monday.
    I got an email with the personal details of 40 other customers.
    £2,350 has been taken from my savings.
    As a deaf customer I can't use your phone only support.
    Boiler broken, it's snowing outside and we have no hot water either.
    Missed connection at midnight, no hotel, no help, sleeping on the floor.
    Someone opened an account in my name and you ignore it.
    Maggots in the salad I bought yesterday.
    Your bouncer grabbed my wife.`,
  ],
  [
    'medium',
    `Ihr habt mir die Gebühr von 35 Franken trotzdem verrechnet.
    Am 3. bestellt, bezahlt, nichts gekommen, Geld weg.
    Das Internet ist schon wieder tot, seit Dienstag.
    Ich habe zweimal bezahlt und sehe keinen Rappen wieder.
    Mahnung erhalten für eine bezahlte Rechnung.
    Die Rückzahlung von 64,50 € lässt auf sich warten.
    Karte an der Kasse abgelehnt, obwohl genug drauf ist, Konto blockiert.
    Still waiting for my refund of $45.
    My parcel was stolen from the porch because your driver left it there.
    The phone line has been dead for a week.
    You charged me for a subscription I cancelled.
    Double payment, no answer, money gone.`,
  ],
  [
    'low',
    `Der Parkplatz vor dem Laden ist zu klein.
    Man hört euch am Telefon kaum.
    Ich verstehe die neue Menüführung nicht.
    Das Essen war so scharf, dass mir die Zunge brannte.
    Mein Herz blutet, wenn ich das neue Logo sehe.
    Die Pizza war in der Mitte gefroren.
    Der neue Tarif ist im Winter gestartet und keiner hat die Heizdecke als Geschenk bekommen.
    Eure Schauspieler in der Werbung schlagen dem Fass den Boden aus.
    Die Schrift ist für ältere Leute zu klein.
    Das Handy kostet 1299 Franken und hat nicht mal eine Hülle dabei.
    Nachts leuchtet das Display zu hell.
    Ich hätte mir fast die Haare ausgerissen vor Langeweile.
    Zum Glück hat niemand die Polizei gerufen, aber der Türsteher war pampig.
    Die Anzeige auf der Waage ist schlecht lesbar.
    The parking lot is too small.
    I can't understand the new menu.
    The curry burnt my tongue, way too spicy.
    My heart bleeds when I see the new logo.
    The pizza was frozen in the middle.
    This phone is a killer but the case is cheap.
    The night mode is too bright.
    Your hold music should be illegal.
    A lawyer joke in your newsletter? Really?
    The fire emoji in every tweet of yours is annoying.`,
  ],
]

/** The same, written after the rules, which were not changed by them: what to expect of texts that nobody has seen. */
const UNSEEN_SEVERITY_TEXTS: readonly (readonly [severity: Severity, texts: string])[] = [
  [
    'critical',
    `Beim Aufladen hat das Handy angefangen zu brennen.
    Meine Nichte musste nach dem Joghurt ins Spital.
    Bei uns im Haus riecht es stark nach Gas!!
    Mein Nachbar hat einen Schlag von eurem Wasserkocher bekommen.
    Ich will einfach nicht mehr leben, ihr habt mir alles genommen.
    Wartet nur, ich zünde euch den Laden an.
    Die Bremse an eurem Leihrad geht nicht, bin fast vors Auto gerollt.
    Unser Lift steckt zwischen zwei Stockwerken fest, eine alte Frau ist drin.
    Ohne euren Strom läuft das Beatmungsgerät meiner Frau nicht.
    The hairdryer set my curtains on fire.
    Two of us are in hospital after your chicken.
    The seat belt came loose while I was driving.
    I'll burn your office down.
    My baby nearly choked on a part of your toy.
    Gas smell in the kitchen, your hotline plays music.`,
  ],
  [
    'high',
    `Ich habe die Sache meinem Rechtsanwalt übergeben.
    Im Brief lag die Abrechnung meiner Nachbarin.
    2'150 Franken sind verschwunden.
    Meine Tochter sitzt im Rollstuhl und kam nicht in den Zug.
    Es hat minus zehn Grad und die Heizung läuft seit gestern nicht.
    Um Mitternacht am Flughafen gestrandet, kein Hotel, keine Info.
    Ihr habt meine Adresse ohne Erlaubnis veröffentlicht, DSGVO lässt grüssen.
    Der Kontrolleur hat mich als Ausländer beschimpft und angefasst.
    Wegen euch steht das Betreibungsamt vor der Tür.
    My wife is eight months pregnant and had to stand for two hours.
    Trading standards will hear about this.
    You have emptied my account, 1,800 pounds gone.
    I received somebody else's medical bill.
    Your guard made racist remarks.
    80 year old father without heating in January.`,
  ],
  [
    'medium',
    `Wieder 12 Franken zu viel abgebucht.
    Unser Telefon ist seit einer Woche tot.
    Die Kaution von 600 Euro kommt und kommt nicht.
    Ich habe storniert und trotzdem bezahlt.
    Wir haben seit Sonntag kein Wasser.
    Fees of $35 for nothing.
    The internet has been down all week.
    You billed me twice.
    Where is my refund?
    My card is blocked and I am abroad.`,
  ],
  [
    'low',
    `Das Brot ist zu hart.
    Der Kellner hat uns vergessen.
    Die Kerze riecht nach nichts.
    Ich habe keine Lust mehr auf eure Umfragen.
    Eure Schrift ist winzig.
    Die Tasse ist heiss, das sollte draufstehen.
    Warum brennt im Büro noch Licht, aber keiner geht ans Telefon?
    Der Anwalt in eurer Serie ist schlecht gespielt.
    The bread is stale.
    The waiter forgot us.
    Your candle smells of nothing.
    I'm dead tired of your surveys.
    The plot has no heart and no brain.
    Fire whoever designed this page.
    The kids menu is boring.`,
  ],
]

const casesOf = (groups: typeof SEVERITY_TEXTS) =>
  groups.flatMap(([severity, texts]) => texts.split('\n').map((text) => [text.trim(), severity] as const))

export const severityCases = casesOf([...SEVERITY_TEXTS, ...MORE_SEVERITY_TEXTS])
export const unseenSeverityCases = casesOf(UNSEEN_SEVERITY_TEXTS)
