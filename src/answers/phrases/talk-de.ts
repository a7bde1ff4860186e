/**
 * German words of which service talk is made. A clause of these alone says nothing: "Momentan dauert leider alles etwas länger". Folded
 * (`ä` as `ae`), `*` stands for any ending. What belongs to the customer's matter — goods, money, dates of delivery, buttons to press —
 * must not stand here: one such word makes a clause say something.
 */
export const talkGerman = `
  der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber denn doch sondern als wie wenn weil da
  dass ob damit sodass so bis seit von vom zu zum zur mit bei beim nach aus auf an am im in ins fuer gegen ohne um ueber unter vor zwischen durch
  wegen trotz waehrend ab hier dort dazu dabei davon dafuer daran dran darauf drauf darum darueber daraus daher deshalb deswegen also nun nur noch
  schon bereits auch sehr ganz gar mal bald gleich sofort direkt eben gerade jetzt immer oft selbst selber selbstverstaendlich natuerlich gern
  gerne leider bitte hoffentlich vielleicht eventuell moeglicherweise wahrscheinlich sicher sicherlich bestimmt wirklich echt absolut voll total
  komplett voellig genau derzeit derzeitig* aktuell* momentan* zurzeit augenblick* moment etwas was bisschen wenig viel viele vielen vieles mehr
  meist* alle allen alles aller jede jeden jedem jeder jedes manche* einige* andere* anderen beide* man es er sie ihr wir ich du uns mir mich dich
  dir euch ihnen ihn ihm sich mein* dein* sein seine* ihre* ihrem ihren ihrer unser* euer* eure* dies* jene* solch* welch* wer wo wann warum wieso
  weshalb wofuer wohin woher womit nicht nichts niemand jemand irgend* wieder schnell* rasch* zeitnah* umgehend* baldig* kurz* kuerze schnellst*
  schnellstmoeglich* baldmoeglichst* rasche* moeglichst spaetestens fruehestens langsam lang lange laenger weiter weitere* weiterhin dementsprechend entsprechend*
  erneut nochmal nochmals einmal zunaechst erst erstmal vorerst ebenfalls jedoch allerdings trotzdem dennoch zwar halt eigentlich ueberhaupt
  keineswegs keinesfalls jedenfalls auf keinen sehr gut gute* besser* bestens schlecht* schade aergerlich* doof* bloed* unschoen* unangenehm*
  unglueck* ungluecklich* unerfreulich* berechtigt* verstaendlich* nachvollziehbar* gross grosse* hoch hohe* hoeher* genauer* naeher* konkret*
  moeglich bekannt richtig* wichtig* traurig* peinlich* sauer wuetend ernst persoenlich* individuell* intern* gemeinsam* zustaendig*
  verantwortlich* betreffend* betroffen* entsetzt schlimm* dringend* herzlich* freundlich* zuversichtlich dankbar kulant* offen* ehrlich* konstruktiv*
  sein bin bist ist sind seid war waren gewesen wird werden werde wirst werdet wurde wurden worden haben habe hab hast hat habt hatte* haett* gehabt
  koennen kann kannst koennt koennte* konnte* muessen muss musst musste* muesste* sollen soll sollte* wollen will willst wollte* wuerde* waer* tut tun
  moechte* mag magst duerfen darf darfst durfte* lassen lasse lass laesst tue tat machen mache macht gemacht gehen gehe kommen komme kommt
  stehen steht stehe geben gebe gib gibt gegeben nehmen nehme nimmt genommen bleiben bleibe bleibt sehen sehe sieht gesehen wissen weiss weisst
  hoffen hoffe glauben denken denke halten halte haelt sagen sage sagt gesagt hoeren hoere hoerst hoert gehoert lesen lese liest gelesen liegt liegen
  liege passiert passieren darf vorkommen vorgekommen geschehen gelaufen entstanden gefallen warten warte gewartet vorliegen vorliegt gedulden
  dauern dauert gedauert laeuft bringen gebracht treffen reinschauen abwarten
  anlieg* anfrag* nachricht* mitteilung* meldung* rueckmeldung* feedback hinweis* kritik* kritisch* beschwerde* reklamation* kommentar* beitrag beitraege* mail mails
  email zeilen worte frage fragen antwort antworten bescheid info infos information* neuigkeiten update stand fall falls faelle vorgang vorgaenge sache* thema themen
  angelegenheit* situation* umstand* umstaende* problem* schwierigkeit* fehler* stoerung* panne* missverstaendnis* versehen unannehmlichkeit*
  aerger* veraerg* unmut frust* enttaeusch* verstaendnis* geduld* entschuldig* bedauer* leid sorry verzeihung pardon erfahrung* erlebnis* eindruck* zufrieden* unzufrieden*
  wunsch wuensche* erwartung* anspruch anspruechen anliegen herzen herz sinn sinne service kundenservice* kundendienst* kundenbetreuung support*
  team teams kolleg* mitarbeit* abteilung* fachabteilung* fachbereich* fachleute* bereich stelle* leitung filialleitung* technik techniker* experten spezialist* chef* chefin
  hochtouren hochdruck loesung* ursache* klaerung abklaerung* pruefung* ueberpruefung bearbeitung aufkommen anzahl volumen menge flut kontakt verbindung
  weile geschmack nachtrag art weise seite sicht blick auge augen ohr moeglichkeit* moeglichkeiten gespraech* hintergrund hintergruende* detail* einzelfall* einblick
  dank danke danken dankeschoen merci vielmal* tausend gruss gruesse* lg vg mfg frau herr herrn liebe lieber liebes hallo hi hey hoi gruezi servus moin geehrte* guten
  tag tage tagen tages woche* wochen wochenende* abend* morgen* morgens mittag* vormittag* nachmittag* stunde* minute* monat* jahr* zeit uhr heute gestern uebermorgen frueh
  feierabend feiertag* werktag* arbeitstag* anfang mitte ende montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonnabend* sonntag* januar jaenner februar maerz april mai
  juni juli august september oktober november dezember innert innerhalb binnen naechst* kommend* diese heutig* morgig* zwei drei vier fuenf sechs sieben acht neun zehn zwoelf paar
  melde melden meldet meldest gemeldet rueckmelden zurueckmelden kuemmer* gekuemmert pruef* geprueft ueberpruef* nachpruef* klaer* geklaert abklaer* abgeklaert abzuklaeren schau*
  anschau* angeschaut anzuschauen ansehen ansehe angesehen anzusehen angucken untersuch* analysier* recherchier* nachforsch* erkundig* nachfrag* nachgefragt nachzufragen frag
  nachhak* nachgehakt hake haken nachgeh* nachgegangen nachzugehen weiterleit* weitergeleit* weiterzuleiten leite leiten weitergeb* weitergegeben weiterzugeben weitergereicht
  uebergeben informier* benachrichtig* verstaendig* beantwort* geantwortet rueckmeld* bearbeit* aufnehm* aufgenommen aufzunehmen notier* notiert vermerk* erfass*
  registrier* eingegangen erhalten erhaelt erhaeltst bekommen bekommst bekommt kriegst empfangen angekommen verstehen verstehe versteht verstanden nachvollziehen nachempfinden
  freuen freue freut wuensch* bemueh* versuch* arbeit* gearbeitet verbesser* optimier* lernen wertvoll* unterstuetz* helfen helfe hilft hilf weiterhelf* weiterhilft geholfen
  zurueck zurueckkomm* kontaktier* besprech* besprochen diskutier* abstimm* abgestimmt abzustimmen eskalier* priorisier* beschleunig* gedauert eingehen
  gerecht zugehoert zuhoeren teilen geteilt mitgeteilt mitteilen schildern geschildert schilderung* schreiben schreibe schreibst geschrieben nehmen an besten allem sachverhalt* kenntnis
  sorge* sorgen sorgfalt* nachdruck radar schirm schiene am ball los kundendaten daten datenschutz* datenschutzgruende* oeffentlich* kommentarspalte social media facebook
  einsehen einsicht verfuegung gesucht suche suchen verfolgen kraeften vollgas
  weitergeleitet schnellstmoeglich bearbeitet entschuldigung entschuldigen unannehmlichkeiten beschwerde beschwerden rueckmeldung abteilung kollegen kolleginnen
  informiert ueberpruefen ueberprueft bedauern geduldig kontaktiert schnellstens kuemmern kuemmert
  dann klingt klingen hoert anhoeren mo di mi do fr sa so antwortzeit* folgt folgen
  spedition* kurier* lieferant* hersteller* geschaeftsleitung management werkstatt einkauf lager logistik* buchhaltung schilderung* input
  sachbearbeit* brief* anregung* bewertung* ausserordentlich wartezeit* erledigen ordnung zwischenstand zwischenbescheid entgegen*
  beanstandung* aufgrund erkannt* ueberlastet* nachher spaeter form liste zettel jetzigen mitarbeitende* schriftlich muendlich telefonisch
  aufmerksam* oh oje ohje ups mist upps ach aha okay ok klar tja
`
