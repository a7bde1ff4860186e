/**
 * Words that tell nothing of what a customer complains about: grammar, time, courtesy, and how anger sounds in any trade. Folded (`ä` as
 * `ae`); `*` stands for any ending. What can break, be late or be missing must not stand here.
 */
export const SMALL_WORDS = `
  der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines und oder aber denn doch sondern als wie wenn
  weil da dass ob damit so sodass bis seit von vom zu zum zur mit bei beim nach aus auf an am im in ins fuer gegen ohne um ueber unter vor
  zwischen durch wegen trotz waehrend ab hier dort dazu dabei davon dafuer daran darauf darum darueber daher deshalb deswegen also nun nur
  noch schon bereits auch sehr ganz gar mal bald gleich sofort eben gerade jetzt immer nie niemals oft selbst selber natuerlich gern gerne leider
  bitte vielleicht wahrscheinlich wirklich echt absolut total komplett voellig genau etwas was bisschen wenig viel viele vielen mehr mindestens
  alle allen alles jede jeder jedes jeden jedem manche andere anderen anderer man es er sie ihr wir ich du uns mir mich dich dir euch ihnen ihn
  ihm sich mein* dein* sein seine* ihre* unser* euer eure* dies* jene* solch* welch* wer wo wann warum wieso weshalb wohin woher womit nicht
  nichts niemand* jemand* irgend* wieder weiter weiterhin lange laenger laengst endlich erst einmal nochmal ebenfalls jedoch trotzdem zwar halt
  eigentlich ueberhaupt dann danach vorher nachdem sowie sonst ausser auch hin her raus rein ihrem
  bin bist ist sind seid war waren gewesen wird werden werde wurde wurden worden haben habe hab hast hat habt hatte* haett* kann kannst koennen
  koennt* konnte* muss musst muessen musste* muesste* soll sollen sollte* will willst wollen wollte* wuerde* waere* darf duerfen lassen laesst
  tut tun macht machen gemacht mache geht gehen ging gegangen kommt kommen kam gekommen steht stehen gibt geben gegeben bleibt bleiben sehen
  sehe sieht gesehen weiss wissen sagen sagt gesagt schreiben schreibe schrieb geschrieben bekommen bekomme bekam bekommt kriege kriegt kriegen
  warte warten wartet gewartet melden meldet meldete gemeldet antwort* reagiert reagieren reaktion rueckmeldung* hilfe hilft helfen hilfreich
  heute gestern morgen morgens mittag* abend* vormittag* nachmittag* frueh nacht stunde* minute* sekunde* tag tage tagen tages woche* monat*
  jahr* zeit* uhr wochenende montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag* januar februar maerz april mai juni juli august
  september oktober november dezember zweimal dreimal mehrmals mehrfach ersten zweite dritte vierte zwei drei vier fuenf sechs sieben acht neun zehn
  hallo hi hey moin servus gruezi hoi gruss gruesse* lg vg mfg liebe lieber liebes liebes frau herr herrn damen herren danke dank vielen guten
  frechheit unverschaemt* unmoeglich* inakzeptabel* schlecht* schlimm* katastroph* schade traurig* enttaeusch* aerger* sauer wuetend peinlich*
  laecherlich* unfassbar* unglaublich* abzocke betrug saftladen verarsch* veraeppel* schnauze nase reicht genug finger haende weg nie wieder
  problem* fall sache thema service servicewueste kundenservice* kundendienst* kundenbetreuung support* hotline* team firma unternehmen laden verein kunde kunden
  kundin beschwerde* beschwer* mail* email* telefon* anruf* angerufen anrufe nachricht* nummer fail
  neu neue neuen neuer neues siehe
  isch nid noed ned gsi haet han hend gaht gahts chan chunt scho emol mol oeppis niemert meh kei keis es
  the and not you your yours that this these those for with from have has had having was were been being are but they them their there then than
  when where who why what which while would could should can cannot cant couldnt wont will dont does doesnt did didnt isnt arent wasnt havent
  hasnt into onto over under after before since until again always never ever still yet just only very much many more most some any every each
  all none nobody somebody anyone someone everyone also too about because though although however here now today yesterday tomorrow morning
  evening night afternoon hour* minute* day days week* month* year* time* ago first second third two three four five six seven eight nine ten
  its his her him she our ours out off get gets got getting give gave take took make made keep keeps kept say says said tell told ask asked know
  want need like really please thanks thank hello dear regards sorry anybody try tried trying
  worst awful terrible horrible ridiculous disgrace* disgusting unacceptable shame* joke useless pathetic scam angry disappoint* frustrat* bad poor
  problem* issue* help* answer* reply replies respon* contact* service customer* support* company people wait* call* phone* email* message* number
`
