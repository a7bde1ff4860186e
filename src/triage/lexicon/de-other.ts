import type { Group } from './group.js'

/** Praise, thanks, wishes, questions, and what shows that somebody only reports. */
export const germanOther: readonly Group[] = [
  {
    code: 'problem-solved',
    complaint: -2,
    praise: 0.8,
    phrases: `
      funktioniert wieder | funktioniert jetzt wieder | geht jetzt wieder | geht wieder | laeuft jetzt wieder
      laeuft wieder | klappt jetzt | klappt wieder | funktioniert jetzt | nun alles gut
      problem/problem* .. geloest/behoben/erledigt/schnell | hat sich .. erledigt/geklaert/geloest | wieder da
      wurde .. sofort/umgehend/schnell/gleich/rasch .. ersetzt/umgetauscht/erstattet/behoben/geloest/geklaert/geholfen/ausgetauscht
      schnell/rasch/sofort/unkompliziert/problemlos/umgehend/kulant .. geholfen/geloest/behoben/ersetzt/umgetauscht/erstattet/geklaert/reagiert
      umtausch/rueckerstattung/retoure/reklamation .. problemlos/reibungslos/einwandfrei/super/schnell/unkompliziert
      erstattung .. schnell/problemlos/super`,
  },
  {
    code: 'no-problem',
    phrases: `
      nie wieder/mehr ohne | kein problem | keine probleme | keinerlei problem* | ohne problem* | keine fehler
      nie .. problem*/aerger/stoerung*/ausfall*/enttaeuscht | noch nie .. problem*/aerger/stoerung*/ausfall*/enttaeuscht
      seit .. # monat*/jahr* .. nie/kein/keine/keinen/keinerlei/ohne problem*/aerger/stoerung*/ausfall*/beanstandung*
      nicht schlecht | gar nicht schlecht | nicht schlimm | halb so schlimm | weniger .. schlecht/schlimm
      bin .. nicht enttaeuscht | keine beschwerden | nichts zu meckern | nichts zu beanstanden | kann .. nicht klagen
      kann mich nicht beschweren | kann .. mich .. nicht beschweren`,
    praise: 2,
    complaint: -0.6,
  },
  {
    code: 'praise-words',
    praise: 1.9,
    complaint: -0.6,
    polar: 'good',
    phrases: `
      super* | toll | tolle | toller | tolles | tollen | klasse | spitze | genial* | hervorragend* | ausgezeichnet*
      exzellent* | perfekt* | fantastisch* | phantastisch* | grossartig* | wunderbar* | traumhaft* | erstklassig*
      vorbildlich* | sensationell* | begeister* | freundlich* | hilfsbereit* | kompetent* | zuvorkommend* | kulant*
      zuverlaessig* | unkompliziert* | tiptop | tipptopp | tip top | mega | hammer | prima | bestens | beste | besten
      bester | einwandfrei* | reibungslos* | problemlos* | vorzueglich* | empfehlenswert* | empfehle | empfehlen
      weiterempfehl* | sehr gut* | sehr zufrieden* | rundum zufrieden | top | cool | lob | kompliment* | chapeau | respekt
      gut gemacht | hut ab | weiter so | bravissimo | liebe/lieb mein/meine/meinen/euer/eure/euren | gerne wieder
      immer wieder gerne | jederzeit wieder | daumen hoch | leiwand | sauguet | hammermaessig | mega guet | suuper
      freu* mich`,
  },
  {
    code: 'praise-words',
    praise: 1,
    complaint: -0.4,
    polar: 'good',
    phrases: `
      sauber* | puenktlich* | huebsch* | koestlich* | kein vergleich | laeuft einfach alles | laeuft alles
      kommen .. wieder | komme .. wieder | leiwande* | laessig* | geil* | sympathisch* | mustergueltig* | liebevoll* | hamma
      gratulation | gut | gute | guter | gutes | guten service | guet | gueti | schoen* | zufrieden* | nett* | schnell*
      lecker* | gefaellt | gefallen | angenehm* | fair* | interessant* | hilfreich* | praktisch* | gelungen* | bequem*
      zufriedenstellend | geholfen | lieblings*`,
  },
  {
    code: 'thanks-to',
    praise: 2.2,
    complaint: -0.7,
    phrases: `
      danke/dank an | danke ihr | danke euch | danke dass | ein .. dankeschoen an
      danke fuer euren/euer/eure/ihren/ihr/die tolle*/super/einsatz/geduld/beratung/gute*/schnelle*/grossartige*
      danke .. team | lob an | dank geht an`,
  },
  {
    code: 'thanks',
    praise: 1.5,
    complaint: -0.7,
    phrases: `
      danke | danke schoen | dankeschoen | dankend | vielen dank | herzlichen dank | besten dank | tausend dank
      bedanke mich | bedanken | merci | merci vielmal | vergelts gott | dank an | ein dank* | ein grosses dankeschoen`,
  },
  {
    code: 'polite-close',
    complaint: 0.3,
    praise: -0.6,
    phrases: `
      danke/dank im voraus | danke im vorhinein | danke schon mal | danke vorab
      danke fuer eure/ihre/die hilfe/antwort/rueckmeldung/info* | danke fuer die .. schnelle | danke fuer jede/jeden`,
  },
  {
    code: 'suggestion',
    suggestion: 2.6,
    complaint: -0.4,
    phrases: `
      waere praktisch/super/toll/schoen/cool/hilfreich/sinnvoll/nett/gut/genial/klasse/wuenschenswert
      waere .. praktisch/super/toll/schoen/cool/hilfreich/sinnvoll/nett/genial
      vielleicht koenntet/koennten/koennte ihr/sie/man | warum nicht .. mal | mir wuerde .. helfen | es fehlt noch
      ueberlegt euch | denkt .. darueber nach | wuensche ich mir | wuenschen uns | wuenschte
      waere .. schoen/gut/toll/super/cool/nett/hilfreich/praktisch/klasse/wuenschenswert/sinnvoll/prima/genial .. wenn
      schoen/gut/toll/super/cool/hilfreich/praktisch/klasse/sinnvoll/wuenschenswert waere
      schoen/besser/cool/toll/super/genial waere es wenn | schoen/toll/gut/besser/praktisch/sinnvoll faend* ich
      faende es .. gut/schoen/toll/super/besser/praktisch/sinnvoll | wuerde .. mir ... wuenschen
      wuerden .. uns ... wuenschen | wuensche mir | wuensch mir | wuerde mich .. freuen wenn | wuerde es begruessen
      koennte man .. nicht | koenntet ihr .. nicht/bitte/mal/vielleicht/auch | koennten sie .. nicht/vielleicht/auch
      man koennte/sollte | ihr solltet/koenntet | sie sollten/koennten | solltet ihr | sollte man | vorschlag*
      verbesserungs* | anregung* | idee .. fuer | meine idee | eine idee | wie waere es mit/wenn | wie waers mit/wenn
      bitte .. einfuehren/ergaenzen/einbauen/anbieten/hinzufuegen/nachruesten/integrieren/aufnehmen | wunsch* | feature
      waere eine .. option/moeglichkeit/funktion/idee | baut ... ein | fuehrt ... ein | bietet ... an | dunkelmodus
      dark mode | tipp fuer euch`,
  },
  {
    code: 'question-word',
    question: 1.4,
    phrases: `
      weiss jemand | weiss wer | weiss eventuell | kann mir .. jemand/einer/wer | kann jemand | hat jemand | gibt es | gibts
      git s | kann man | cha mer | koennt ihr mir | koennen sie mir | koennte mir | kennt jemand | wie kann ich
      wie kann man | wie geht das | wie funktioniert | wie lange | wie viel | wieviel | was kostet | was bedeutet
      wo finde ich | wo kann ich | woher | ab wann | bis wann | habt ihr | haben sie | bietet ihr | ist es moeglich
      ist das moeglich | moechte wissen | wuerde gerne wissen | wollte fragen | wollte mal fragen | eine frage | kurze frage
      frage | muss ich | darf ich | brauche ich | gilt das | gilt der | stimmt es | wann kommt | wann gibt | welche
      welcher | welches | unterstuetzt`,
  },
  {
    code: 'news',
    complaint: -1.6,
    praise: -1.2,
    suggestion: -1.5,
    question: -1,
    phrases: `
      laut | teilte .. mit | teilt .. mit | mitteilung | medienmitteilung | pressemitteilung | wie .. berichtet | berichtet*
      sprecher* | mediensprecher* | sagte | sagt .. sprecher* | konzern* | quartal* | umsatz | ceo | aktie*
      verbraucherschuetz* | konsumentenschuetzer* | verbraucherzentrale warnt
      kunden beklagen/beschweren/klagen/kritisieren/berichten | zahlreiche kunden | tausende kunden | viele kunden
      nutzer melden/klagen/berichten | beschwerden ueber | zahl der beschwerden | studie | umfrage | urteil | gericht
      am montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag | milliarden | geschaeftsfuehrer* | bundesrat
      bundesregierung | minister* | auf anfrage | dpa | apa | sda`,
  },
  {
    code: 'other-company',
    complaint: -2.2,
    praise: 2.1,
    phrases: `
      zum glueck .. @us | zum glueck .. bei @us | jetzt/nun/seither/inzwischen bei @us | zu @us gewechselt
      gewechselt .. zu @us | bin .. zu @us | wechsle zu @us | wechsle jetzt zu @us | im gegensatz zu | anders als bei
      ganz anders .. @us | besser als bei | da lob ich mir | da lobe ich mir
      bei @us .. nie/noch/kein* problem*/passiert/nie | bei @us waere .. nicht passiert | seit ich bei @us bin
      bei der konkurrenz | beim konkurrenten | bei meinem alten anbieter | bei meiner alten bank | mein alter anbieter
      frueherer anbieter | beim alten anbieter | beim vorherigen anbieter | bei der alten bank`,
  },
  {
    code: 'hypothetical',
    complaint: -2.4,
    phrases: `
      falls | angenommen | was passiert wenn | was passiert | was mache ich wenn | was macht man wenn | wie gehe ich vor
      im falle`,
  },
  {
    code: 'politics',
    complaint: -1.8,
    phrases: `
      politiker* | regierung | partei* | waehler* | wahlkampf | bundestag | nationalrat | afd | spd | cdu | fpoe | oevp
      svp | gruenen | linke | steuerzahler* | migration* | klimahysterie | systemmedien | lobby*`,
  },
]
