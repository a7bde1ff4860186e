import type { Group } from './group.js'

/** What customers complain about and what they want. */
export const germanMatters: readonly Group[] = [
  {
    code: 'waiting-time',
    complaint: 2,
    phrases: `
      zu spaet | # stunden/tage/wochen/minuten/min spaeter/verspaetung/zu
      seit anfang/mitte/ende/januar/februar/maerz/april/mai/juni/juli/august/september/oktober/november/dezember .. kein*/nicht*/warte*/nix
      warte/warten/wartet/gewartet/wart/warti .. seit
      seit .. # tag*/woche*/monat*/jahr*/stunde* .. warte*/kein*/nicht*/nix/nichts/ohne/versuch*/geht
      seit .. # tag*/woche*/monat*/jahr*/stunde* staendig/dauernd/immer/nur/wieder/massive/grosse .. problem*
      seit .. # tag*/woche*/monat*/jahr*/stunde* problem*
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
      erreicht man/ma/mer/me ... niemand*/keinen/niemer/niemert/neamand/neamd/kan/kaan | erreicht ma/mer/me ned/net/noed/nid/nued
      auch mal jemand ans telefon | auch mal jemand ran/dran | kennt einen/mich/dich/uns ... keiner/niemand/kaner mehr
      nicht/nie zurueckgerufen/geantwortet/beantwortet/reagiert/gemeldet | nie .. antwort*/rueckruf | nichts .. gehoert
      gehoert/gesehen habe/hab/haben .. von ihnen/euch ... nichts/nix | hebt .. kana/kaner/koana/koaner/neamand/niemer/niemand/keiner ab/ob
      nimmt .. niemand/keiner/niemer/noed/nid/ned/net ab | kane/koane/kaa .. antwort*/rueckmeldung*/reaktion*
      nix .. gehoert | warte .. rueckruf/antwort/rueckmeldung | funkstille | ignorier* | unbeantwortet* | totgeschwiegen
      geht .. niemand/keiner/kein ran/dran | antwortet .. mit textbaustein* | textbaustein* | standardantwort*
      standardmail* | standardfloskel* | floskeln | im stich gelassen | alleingelassen | allein gelassen | hingehalten
      im regen stehen | nimmt/hebt ... niemand/keiner/nicht ab | hebt niemand/keiner/kein ab | kein mensch
      bekomme/bekommt/erhalte/kriege/krieg .. keine/kei antwort*/hilfe/auskunft`,
  },
  {
    code: 'repeated-contact',
    complaint: 1.7,
    phrases: `
      der/die/das dritte/vierte/fuenfte/sechste brief/mail/anruf/mahnung/reklamation/versuch/techniker/termin
      drueemal/zweumal/driimal .. aaglueuete/aaglueet/aglueuet | scho drueemal | scho driimal
      # mal anrufen/nachfragen/schreiben
      zweimal/dreimal/viermal/mehrfach/mehrmals dieselbe/dieselben/dasselbe/denselben/gleiche/gleichen .. schicken/einreichen/hochladen/ausfuellen/erklaeren
      fuenfmal/dreimal/viermal/sechsmal/zehnmal/zigmal .. anrufen/angerufen/nachgefragt/geschrieben/gemeldet/reklamiert
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
    complaint: 1.9,
    polar: 'bad',
    phrases: `
      kaputt* | defekt* | hinueber | stuerzt* ... ab | abgestuerzt | abstuerz* | absturz* | haengt sich ... auf
      haengt ... fest | faellt/fiel/fallen ... aus | fehlermeldung* | fehlerhaft* | beschaedigt* | ausgefallen
      unbrauchbar* | unbenutzbar* | zerbrochen* | zerkratzt* | verschimmelt* | schimmel* | verdorben* | totalausfall*
      ausfall* | stoerung* | lahmgelegt | laeuft nur .. halb* | bricht/brechen/brach ... ab | schaltet sich ... aus
      geht ... kaputt | ging ... kaputt | gingen ... kaputt | abbrueche | verbindungsabbr* | mangelhaft* | maengel*
      undicht*`,
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
      internet .. weg/tot/aus/lahm | strom/netz/wlan/telefon/leitung/warmwasser/empfang .. weg/tot/lahm | kann .. mich nicht .. einloggen/anmelden | komme .. nicht .. rein/durch/weiter
      kommt man .. nicht rein/durch/weiter | nicht moeglich | unmoeglich .. einzuloggen/anzumelden/erreichen | ohne funktion
      fehlt/fehlen/fehlte/fehlten .. teil*/artikel/haelfte/schraube* | haelfte fehlt | teile fehlen`,
  },
  {
    code: 'wrong-delivery',
    complaint: 1.9,
    phrases: `
      nueuet/nuet .. passiert/cho
      nicht/nie/nichts/nix/nuet/noed .. angekommen/geliefert/erhalten/bekommen/zugestellt/aacho/acho/ueberwiesen/gutgeschrieben/ausgezahlt/eingetroffen
      falsch* .. geliefert/geschickt/zugestellt/groesse/artikel/ware/farbe/erhalten/bekommen/adresse/verbucht/berechnet
      paket .. verschwunden/verloren/weg/beschaedigt/fehlt/nicht | paket/sendung/lieferung/bestellung/ware .. ist weg
      zurueckgeschickt/retour* .. aber/nicht/kein | vor die tuer .. geworfen/geschmissen/gestellt | beim nachbar* .. ohne
      nicht geliefert | lieferung .. fehlt/unvollstaendig/falsch | zaehler/vertrag/kunden .. vertauscht/verwechselt`,
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
      zahle/zahlen .. fuer den/die nachbar* | erhoeht/erhoehung ohne begruendung/ankuendigung/grund
      ueber den tisch gezogen | untergeschoben`,
  },
  {
    code: 'trouble',
    complaint: 1.4,
    polar: 'bad',
    phrases: `
      verweiger* | abgelehnt* | ungueltig* | verschlossen* | geworfen | geschmissen | gestrichen | gesperrt* | abgestellt
      abgeschaltet | flacker* | tropft | klemmt | wackelt* | wackelig* | stinkt | stank | riecht | riss | gerissen
      zerrissen* | verletzt | verpasst | gestrandet | annulliert* | verloren gegangen | kratzer | delle | eiskalt | war kalt
      verbrannt | versalzen | ungeniessbar* | ueberbucht | ueberfuellt* | verstopft | schmutzig* | dreckig* | verdreckt*
      ausverkauft | pleite | nie wieder gut | liegt/liegen .. herum | faul* ausrede* | ausrede* | schuld
      schiebt ... auf/zu | weigert sich | storniert | eingezogen | weitergegeben | leck | zu klein | zu eng | zu laut
      aufdringlich* | wartet man | steckt/stecken/steckte/sitzt/sitze ... fest`,
  },
]
