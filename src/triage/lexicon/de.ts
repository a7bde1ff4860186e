import type { Group } from './group.js'

/** German, with Austrian and Swiss words; dialect where it is written often. */
export const german: readonly Group[] = [
  {
    code: 'waiting-time',
    complaint: 2,
    phrases: `
      zu spaet | # stunden/tage/wochen/minuten/min spaeter/verspaetung/zu
      seit anfang/mitte/ende/januar/februar/maerz/april/mai/juni/juli/august/september/oktober/november/dezember .. kein*/nicht*/warte*/nix
      warte/warten/wartet/gewartet/wart/warti .. seit
      seit .. # tag*/woche*/monat*/jahr*/stunde* .. warte*/kein*/nicht*/nix/nichts/ohne/versuch*/geht/problem*
      warte/warten/gewartet/wart .. # tag*/woche*/monat*/stunde*/minute*
      seit tagen/wochen/monaten/jahren/stunden/ewigkeiten/gestern .. warte*/kein*/nicht*/nix/nichts/ohne/versuch*/niemand/offline/tot
      nach # tagen/wochen/monaten/stunden .. noch/kein*/nicht*/nix/nichts/immer | warten/warte/wartet .. immer noch
      warte/warten/wartet .. noch immer
      noch immer/kein/keine/keinen/nicht/nichts .. erhalten/bekommen/gekommen/da/angekommen/passiert/geliefert/geloest/behoben
      immer noch nicht/nichts/nix/kein/keine/keinen/keiner | noch immer nicht/nichts/nix/kein/keine/keinen/keiner
      bis heute/jetzt/dato .. nicht*/kein*/nix | immer no/nonig/ned/noed kei*/nuet/nueut/da | wochenlang* | monatelang*
      tagelang* | ewig* .. warte* | stundenlang* | warteschlange* | warteschleife* | wartezeit* | wo bleibt | wo bleiben
      verspaet* | verzoeger* | viel zu lange | dauert .. ewig*/monat*/woche*/lange | ueberfaellig
      innert .. versprochen/zugesagt | laenger als versprochen/angekuendigt/angegeben`,
  },
  {
    code: 'waiting-time',
    complaint: 0.8,
    phrases: `
      endlich | seit tagen | seit wochen | seit monaten | seit # tagen/wochen/monaten/stunden | schon wieder | wieder einmal
      wiedermal | zum wiederholten mal`,
  },
  {
    code: 'no-answer-before',
    complaint: 2.3,
    phrases: `
      
      keine/keinerlei/kein/null/ohne antwort*/rueckmeldung*/reaktion*/rueckruf*/feedback/lebenszeichen/bestaetigung/hilfe/erklaerung/info*/loesung
      keine/keiner/kei/niemer/niemand/keinen/niemanden .. antwort*/meldet/reagiert/zurueck/erreich*/zustaendig/hilft/gemeldet/interessiert/ran/kuemmert/reagier*/erreiche*
      antwort* .. nicht/nie/niemand/keiner/fehlanzeige | meldet/melden/meldete .. nicht/nie/niemand/keiner/kein
      reagier* .. nicht/nie/niemand/keiner/null
      nicht/niemand/nie/keiner/schwer/kaum/niemanden .. erreichbar/erreichen/erreicht
      nicht/nie zurueckgerufen/geantwortet/beantwortet/reagiert/gemeldet | nie .. antwort*/rueckruf | nichts .. gehoert
      nix .. gehoert | warte .. rueckruf/antwort/rueckmeldung | funkstille | ignorier* | unbeantwortet* | totgeschwiegen
      geht .. niemand/keiner ran/dran | nimmt .. niemand/keiner ab
      bekomme/bekommt/erhalte/kriege/krieg .. keine/kei antwort*/hilfe/auskunft`,
  },
  {
    code: 'repeated-contact',
    complaint: 1.7,
    phrases: `
      zum # mal | # mal .. wurde/wird/war/ist
      zum zweiten/dritten/vierten/fuenften/sechsten/zehnten/x/xten/zigsten/wiederholten mal*
      das zweite/dritte/vierte/fuenfte/zehnte mal*
      schon/bereits/jetzt/nun/habe/hab/# mehrmals/mehrfach/oefter/oefters/oft .. angerufen/geschrieben/gemeldet/kontaktiert/reklamiert/nachgefragt/gemailt/mail*/versucht
      mehrmals/mehrfach/wiederholt .. angerufen/geschrieben/gemeldet/kontaktiert/reklamiert/nachgefragt/versucht
      schon/bereits # mal*/mails/anrufe/emails/tickets/nachrichten/briefe
      # mal* .. angerufen/geschrieben/gemeldet/kontaktiert/reklamiert/nachgefragt/aaglüte
      immer wieder .. problem*/fehler*/abst*/ausfall*/vertroestet/stoerung*
      trotz mehrfacher/mehrmaliger/wiederholter/zweimaliger/# mahnung*/anfrage*/nachfrage*/kontakt*/anruf*
      von einem/einer .. zum/zur anderen/naechsten/naechste/andern | im kreis geschickt | vertroestet
      immer wieder vertroestet`,
  },
  {
    code: 'broken-promise',
    complaint: 1.7,
    phrases: `
      versprochen* | zugesagt* | zusage* .. nicht | angeblich* | hiess es | wurde mir gesagt/versprochen/zugesichert
      zugesichert | termin* .. nicht .. eingehalten/erschienen/gekommen/wahrgenommen | nicht eingehalten | nicht erschienen
      nicht aufgetaucht | vollmundig* | leere versprech* | abgemacht*`,
  },
  {
    code: 'demand',
    complaint: 1.8,
    phrases: `
      ich/wir erwarte/erwarten | ich/wir verlange/verlangen | ich/wir fordere/fordern | fordere/verlange/erwarte ich
      erwarte .. antwort/loesung/stellungnahme/erstattung/entschuldigung/rueckmeldung
      bitte .. umgehend/unverzueglich/sofort/schnellstens/dringend | kuemmert euch | kuemmern sie sich
      unternehmt/tut/macht endlich | macht/mach .. euren/eure/euer job/arbeit/hausaufgaben | bringt .. in ordnung
      bekommt .. in den griff | kriegt .. in den griff | nicht in der lage | nicht im stande | nicht imstande
      frist .. gesetzt | bitte um stellungnahme | bitte um klaerung | das muss doch .. gehen/moeglich | so geht .. nicht
      so gehts nicht | geht gar nicht | geht ueberhaupt nicht | kann/koennte doch nicht sein | kann .. nicht .. wahr sein
      kann ja wohl nicht | das darf .. nicht | darf nicht sein | darf doch nicht | nicht hinnehmen | nicht akzeptabel
      nicht akzeptieren`,
  },
  {
    code: 'refund',
    complaint: 1.6,
    phrases: `
      geld .. zurueck* | gaeld/gelt .. zrugg/zurueck | rueckerstatt* | rueckzahl* | erstattung* | erstattet
      zurueckerstatt* | zurueckzahl* | zurueckueberw* | rueckbuch* | entschaedig* | schadenersatz* | schadensersatz*
      rueckabwick* | guthaben .. weg/verfallen/verschwunden | storno* .. nicht | widerruf* .. ignoriert/nicht/abgelehnt`,
  },
  {
    code: 'threat-to-leave',
    complaint: 2.3,
    phrases: `
      nie wieder | niewieder | nie mehr | nie mehr wieder | einmal und nie wieder | nimmer wieder
      ich/wir .. kuendige/kuendigen/gekuendigt | habe/hab .. gekuendigt | kuendige ich/wir | werde .. kuendigen/wechseln
      kuendigung ist raus | wechsle/wechsel/wechseln .. anbieter/konkurrenz/anderen/andern | wechsle ich
      wechsle zur/zu konkurrenz/einem | anbieterwechsel | anbieter wechseln
      such* .. anderen/neuen/andere/neue anbieter/bank/versicherung/shop | kunde/kundin/kunden .. verloren/los/gewesen
      letzte bestellung | letzter einkauf | das letzte mal .. bestellt/gekauft/kunde/eingekauft/gebucht/dort/da
      war .. letzte mal | haende weg | finger weg | abgeraten | rate .. ab | kann .. nur abraten
      nicht .. empfehlen/weiterempfehlen/empfehlenswert | keine empfehlung | keine weiterempfehlung | keinesfalls empfehl*
      bin .. weg | konto .. aufgeloest | werde .. meiden | boykott*`,
  },
  {
    code: 'legal-step',
    complaint: 1.8,
    phrases: `
      anwalt* | rechtsanwalt* | rechtsschutz* | rechtliche schritte | rechtlich .. vorgehen
      verbraucherzentrale .. gemeldet/eingeschaltet/melden/einschalten/wenden
      konsumentenschutz .. gemeldet/melden/einschalten/wenden | arbeiterkammer .. gemeldet/melden/einschalten/wenden
      ombudsstelle .. gemeldet/melden/einschalten/wenden/schreiben
      schlichtungsstelle .. gemeldet/melden/einschalten/wenden | anzeige erstatt* | strafanzeige
      bundesnetzagentur .. gemeldet/melden/einschalten/wenden | inkasso* | gehe .. presse | kassensturz .. melden/gemeldet`,
  },
  {
    code: 'defect',
    complaint: 1.7,
    polar: 'bad',
    phrases: `
      kaputt* | defekt* | hinueber | stuerzt* .. ab | abgestuerzt | abstuerz* | absturz* | haengt sich .. auf
      fehlermeldung* | fehlerhaft* | beschaedigt* | ausgefallen | unbrauchbar* | unbenutzbar* | zerbrochen* | zerkratzt*
      verschimmelt* | schimmel* | verdorben* | totalausfall* | ausfall* | stoerung* | lahmgelegt | laeuft nur .. halb*
      bricht .. ab | abbrueche | verbindungsabbr* | mangelhaft* | maengel* | undicht*`,
  },
  {
    code: 'defect',
    complaint: 1.9,
    phrases: `
      spinnt | reagiert nicht mehr | zeigt .. nicht*/kein*/falsch* | loescht .. einfach | leer | erkennt .. nicht
      verschwunden | weg seit | ausser betrieb | geschlossen obwohl | funktionier* .. nicht/nie/nichts/nix/nimmer/kaum
      nicht* funktionier* | nichts funktionier* | funzt .. nicht | geht .. nicht mehr | geht .. nicht/nix/nichts | geht seit
      gehen .. nicht mehr | nichts geht mehr | nix geht | goht .. nuet/nueut/noed/ned | gaht .. nuet/nueut/noed/ned
      laeuft .. nicht/nichts/nix | klappt .. nicht/nie/nichts/nix | nicht geklappt | laesst sich .. nicht
      lade*/laedt .. nicht | oeffnet .. nicht | startet .. nicht
      kein internet/netz/empfang/signal/strom/wasser/bild/ton/zugriff/zugang/login | keinen empfang/strom/zugriff/zugang/ton
      internet .. weg/tot/aus/lahm | kann .. mich nicht .. einloggen/anmelden | komme .. nicht .. rein/durch/weiter
      kommt man .. nicht rein/durch/weiter | nicht moeglich | unmoeglich .. einzuloggen/anzumelden/erreichen | ohne funktion
      fehlt/fehlen/fehlte/fehlten .. teil*/artikel/haelfte/schraube* | haelfte fehlt | teile fehlen`,
  },
  {
    code: 'wrong-delivery',
    complaint: 1.9,
    phrases: `
      
      nicht/nie/nichts/nix/nuet/noed .. angekommen/geliefert/erhalten/bekommen/zugestellt/aacho/acho/ueberwiesen/gutgeschrieben/ausgezahlt/eingetroffen
      falsch* .. geliefert/geschickt/zugestellt/groesse/artikel/ware/farbe/erhalten/bekommen/adresse/verbucht/berechnet
      paket .. verschwunden/verloren/weg/beschaedigt/fehlt/nicht | paket/sendung/lieferung/bestellung/ware .. ist weg
      zurueckgeschickt/retour* .. aber/nicht/kein | vor die tuer .. geworfen/geschmissen/gestellt | beim nachbar* .. ohne
      nicht geliefert | lieferung .. fehlt/unvollstaendig/falsch`,
  },
  {
    code: 'overcharged',
    complaint: 1.9,
    phrases: `
      
      doppelt/zweimal/dreimal/mehrfach/falsch/zuviel/ungefragt/einfach .. abgebucht/belastet/berechnet/verrechnet/bezahlt/kassiert
      zu viel/hoch/unrecht .. abgebucht/belastet/berechnet/verrechnet/bezahlt/kassiert/abgerechnet
      abgebucht .. obwohl/ohne/trotz/doppelt | obwohl .. gekuendigt/storniert/bezahlt/zurueckgeschickt/retourniert
      trotz kuendigung/stornierung/zahlung/widerruf/retoure | rechnung .. falsch/hoch/doppelt/nicht
      mahnung* .. obwohl/trotz/bezahlt/bekommen/erhalten | mahngebuehr* | versteckte/versteckten kosten/gebuehren | abzock*
      abgezockt | wucher* | halsabschneider* | geldmacherei | geldschneid* | unverschaemt teuer | preistreib* | ueberteuert
      ueber den tisch gezogen | untergeschoben`,
  },
  {
    code: 'unfriendly',
    complaint: 1.9,
    phrases: `
      unfreundlich* | unhoeflich* | patzig* | pampig* | arrogant* | ueberheblich* | herablassend* | respektlos*
      abgewimmelt* | abwimmel* | aufgelegt | angeschrien* | angeschnauzt* | inkompetent* | ahnungslos*
      keine ahnung .. mitarbeiter*/hotline/support | hotline/mitarbeiter/support .. keine ahnung | desinteressiert*
      unfaehig* | abgespeist* | abgefertigt* | fuehle .. verarscht/veraeppelt/verschaukelt | frech* | lustlos*`,
  },
  {
    code: 'negative-words',
    complaint: 2,
    polar: 'bad',
    phrases: `
      katastroph* | frechheit* | zumutung* | unverschaemt* | saftladen | sauladen | drecksladen | saustall | sauerei*
      schweinerei* | schande | skandaloes* | unzumutbar* | verarsch* | verarscht | dreist* | unserioes* | armutszeugnis
      armselig* | erbaermlich* | miserabel* | miserabl* | grottenschlecht* | unterirdisch* | unterste schublade
      unter aller sau | unter aller kanone | ein witz | schlechter witz | kundenunfreundlich* | servicewueste | scheissladen
      scheiss* | dreck* | betrueger* | betrogen | abschaum | inakzeptabel | inakzeptabl* | untragbar* | eine farce
      trauerspiel | schaemt euch | schaemen sie | zum kotzen | zum heulen | kotzt .. an | nervt* | das allerletzte
      ist das letzte | es reicht | mir reichts | reicht mir | reicht es | schnauze voll | nase voll | unglaublich schlecht
      so schlecht | gstoert | huere/hure muehsam/schlecht/schiss | schiissdraeck | fuer d fuechs | sauschlecht`,
  },
  {
    code: 'negative-words',
    complaint: 1.4,
    polar: 'bad',
    phrases: `
      zu spaet | suckt | kacke | beschissen* | bloed* | daemlich* | dumm | nicht zu gebrauchen | katastrofe | ueberfluessig*
      unnoetig* | verdammt* | rueckschritt | verschlimmert | kein gutes | ein graus | nicht zufriedenstellend
      unter jeder kritik | arschlecken | ungeniessbar | schlecht* | furchtbar* | schrecklich* | grauenhaft* | grausam*
      grausig* | mies | mieser | miese | mieses | miesen | mist | muell | schrott* | enttaeusch* | aerger | aergerlich*
      aergere | aergert | veraergert* | genervt | nervig* | muehsam* | umstaendlich* | laecherlich* | peinlich*
      unmoeglich* | unfassbar* | traurig* | unzufrieden* | frust* | sauer | wuetend* | stinksauer | schlimm*
      unprofessionell* | unzuverlaessig* | chaos | chaotisch* | chaotenverein | witz | verschlimmbesser* | verschlechter*
      kundenfeindlich* | betrug* | blamabel | desaster | fiasko | unuebersichtlich* | problem* | fehler* | langsam* | lahm*
      nutzlos* | sinnlos* | wertlos* | ueberfordert* | unertraeglich* | schade | schwach* | duerftig* | ungenuegend*
      unbefriedigend* | stress | verlogen* | luegen`,
  },
  {
    code: 'negative-words',
    complaint: 0.9,
    phrases: `
      leider | fragwuerdig* | zu teuer | teurer | obwohl | trotzdem | trotz | statt | verwirrend | kein wunder
      verstehe nicht | unverstaendlich*`,
  },
  { code: 'negation', complaint: 0.35, phrases: `nicht | kein* | nie | nix | nichts | niemand | noed | ned | nuet` },
  {
    code: 'negation',
    complaint: 0.7,
    phrases: `
      nicht mehr | nicht einmal | nichtmal | nicht mal | noch nicht | nie richtig | kein einzig* | weder .. noch`,
  },
  { code: 'contrast', complaint: 0.5, phrases: `aber | jedoch | allerdings | dafuer | nur dass | bis auf` },
  {
    code: 'complaint-word',
    complaint: 1.7,
    phrases: `
      beschwerde* | beschwere mich | beschweren | beschwert | reklam* | bemaengel* | beanstand* | meinen unmut
      meinem aerger | muss .. luft machen`,
  },
  {
    code: 'irony',
    complaint: 2,
    phrases: `
      na toll | na super | na prima | na bravo | ja super | ja toll | ganz toll gemacht | toll gemacht .. wirklich
      danke fuer nichts | danke fuer gar nichts | vielen dank fuer nichts | danke fuer die verspaetung | schoenen dank auch
      danke auch | danke fuers .. warten/ignorieren
      super/toll/klasse/bravo/prima/danke/herrlich/wunderbar/grossartig .. schon wieder
      super/toll/klasse/bravo/prima/herrlich/wunderbar/grossartig .. nicht mehr
      super/toll/klasse/prima/spitzen/tolle/toller/service .. nicht/nie/kein*/seit/nach/wenn/ironie
      super/toll/klasse/bravo/prima .. wenn man/der/die/das | glanzleistung | meisterleistung | ironie* | ironieoff
      wie immer | bravo | herzlichen glueckwunsch | gratuliere .. nicht/kein*/zu | applaus | so viel zu/zum/zur
      soviel zu/zum/zur | von wegen | kundenservice .. fremdwort | fremdwort | sarkasmus | man goennt sich ja sonst nichts
      wer braucht schon | finde den fehler | lang lebe | ein hoch auf`,
  },
  {
    code: 'complaint-question',
    complaint: 1.9,
    phrases: `
      wann .. endlich | wann .. wieder | wann .. mal | wie lange .. noch | wie lange .. denn | wie oft .. noch
      warum/wieso/weshalb/warom/worum/wiso .. nicht/kein*/immer/staendig/schon/nie/niemand/jedes/noed/ned/nuet/so
      was soll das | was soll der/dieser scheiss/mist/quatsch | was ist los bei/mit | was ist bei euch/ihnen los
      was ist da los | ist das .. ernst | ist das euer ernst | euer ernst | ihr ernst | im ernst | ernsthaft | geht's noch
      gehts noch | hackts | hakt es | wollt ihr mich | wollen sie mich
      seid ihr .. unfaehig/wahnsinnig/bescheuert/noch/irre | was ist das denn | was ist das fuer ein | wofuer zahle ich
      wofuer bezahle ich | wozu zahle ich | kann das sein | kann es sein dass | wo ist .. mein*/unser* | wo bliibt`,
  },
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
      kein problem | keine probleme | keinerlei problem* | ohne problem* | keine fehler
      nie .. problem*/aerger/stoerung*/ausfall*/enttaeuscht | noch nie .. problem*/aerger/stoerung*/ausfall*/enttaeuscht
      nicht schlecht | gar nicht schlecht | nicht schlimm | halb so schlimm | weniger .. schlecht/schlimm
      bin .. nicht enttaeuscht | keine beschwerden | nichts zu meckern | nichts zu beanstanden | kann .. nicht klagen
      kann mich nicht beschweren | kann .. mich .. nicht beschweren`,
    praise: 1.3,
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
      gut | gute | guter | gutes | guten service | guet | gueti | schoen* | zufrieden* | nett* | schnell* | lecker*
      gefaellt | gefallen | angenehm* | fair* | interessant* | hilfreich* | praktisch* | gelungen* | bequem*
      zufriedenstellend | geholfen | lieblings*`,
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
      waere .. schoen/gut/toll/super/cool/nett/hilfreich/praktisch/klasse/wuenschenswert/sinnvoll/prima/genial .. wenn
      schoen/gut/toll/super/cool/hilfreich/praktisch/klasse/sinnvoll/wuenschenswert waere
      schoen/besser/cool/toll/super/genial waere es wenn | schoen/toll/gut/besser/praktisch/sinnvoll faend* ich
      faende es .. gut/schoen/toll/super/besser/praktisch/sinnvoll | wuerde .. mir .. wuenschen
      wuerden .. uns .. wuenschen | wuensche mir | wuensch mir | wuerde mich .. freuen wenn | wuerde es begruessen
      koennte man .. nicht | koenntet ihr .. nicht/bitte/mal/vielleicht/auch | koennten sie .. nicht/vielleicht/auch
      man koennte/sollte | ihr solltet/koenntet | sie sollten/koennten | solltet ihr | sollte man | vorschlag*
      verbesserungs* | anregung* | idee .. fuer | meine idee | eine idee | wie waere es mit/wenn | wie waers mit/wenn
      bitte .. einfuehren/ergaenzen/einbauen/anbieten/hinzufuegen/nachruesten/integrieren/aufnehmen | wunsch* | feature
      waere eine .. option/moeglichkeit/funktion/idee | baut .. ein | fuehrt .. ein | bietet .. an | dunkelmodus | dark mode
      tipp fuer euch`,
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
    praise: 1.6,
    phrases: `
      zum glueck .. @us | zum glueck .. bei @us | jetzt/nun/seither/inzwischen bei @us | zu @us gewechselt
      gewechselt .. zu @us | bin .. zu @us | wechsle zu @us | wechsle jetzt zu @us | im gegensatz zu | anders als bei
      ganz anders .. @us | besser als bei | da lob ich mir | da lobe ich mir
      bei @us .. nie/noch/kein* problem*/passiert/nie | bei @us waere .. nicht passiert | seit ich bei @us bin
      bei der konkurrenz | beim konkurrenten | bei meinem alten anbieter | bei meiner alten bank | mein alter anbieter
      frueherer anbieter`,
  },
  {
    code: 'hypothetical',
    complaint: -0.8,
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
  {
    code: 'first-person',
    complaint: 0.45,
    praise: 0.2,
    phrases: `
      ich | i | mir | mich | mein | meine | meinen | meinem | meiner | meines | wir | uns | unser | unsere | unseren
      unserem | mis | mini | min | miis`,
  },
  {
    code: 'address',
    complaint: 0.35,
    suggestion: 0.3,
    question: 0.2,
    phrases: `
      ihr | euch | euer | eure | euren | eurem | eurer | ihnen | eueri | oii | oeich | liebes/liebe team/leute`,
  },
]
