import type { Group } from './group.js'

/** How complaining sounds: judgements, irony, questions that are none, and who speaks to whom. */
export const germanVoice: readonly Group[] = [
  {
    code: 'unfriendly',
    complaint: 1.9,
    phrases: `
      verschaukelt | veraeppelt | fuer dumm verkauft | pfusch* | murks | stuemper* | nicht ernst genommen | abgewiesen
      rausgeworfen | beschimpft | angelogen | belogen | ausgelacht | unfreundlich* | unhoeflich* | patzig* | pampig*
      arrogant* | ueberheblich* | herablassend* | respektlos* | abgewimmelt* | abwimmel* | aufgelegt | angeschrien*
      angeschnauzt* | inkompetent* | ahnungslos* | keine ahnung .. mitarbeiter*/hotline/support
      hotline/mitarbeiter/support .. keine ahnung | desinteressiert* | unfaehig* | abgespeist* | abgefertigt*
      fuehle .. verarscht/veraeppelt/verschaukelt | frech | freche | frecher | frechen | lustlos*`,
  },
  {
    code: 'negative-words',
    complaint: 2,
    polar: 'bad',
    phrases: `
      stinksauer | fassungslos | entsetzt | empoert | veraergert | schnauze voll | nirwana | vergraul* | nie im leben
      ein schlag ins gesicht | spottet jeder beschreibung | verarscht | katastroph* | frechheit* | fraechheit* | zumutung* | unverschaemt*
      saftladen | sauladen | drecksladen | saustall | sauerei* | schweinerei* | schande | skandaloes* | unzumutbar*
      verarsch* | dreist* | unserioes* | armutszeugnis | armselig* | erbaermlich* | miserabel* | miserabl*
      grottenschlecht* | unterirdisch* | unterste schublade | unter aller sau | unter aller kanone | ein witz
      schlechter witz | kundenunfreundlich* | servicewueste | scheissladen | scheiss* | dreck* | betrueger* | betrogen
      abschaum | inakzeptabel | inakzeptabl* | untragbar* | eine farce | trauerspiel | schaemt euch | schaemen sie
      zum kotzen | zum heulen | kotzt .. an | nervt* | das allerletzte | ist das letzte | es reicht | mir reichts
      reicht mir | reicht es | nase voll | unglaublich schlecht | so schlecht | gstoert | huere/hure muehsam/schlecht/schiss
      hotline/kundendienst/kundenservice/service/support/laden/verein .. vergessen/knicken | kannste knicken/vergessen
      reiner/purer/glatter betrug | betrug am kunden
      schiissdraeck | fuer d fuechs | sauschlecht`,
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
    code: 'emphasis',
    complaint: 0.7,
    phrases: `
      wieder nur | nur noch | staendig | dauernd | andauernd | jedes mal | jedesmal | einfach so | auf einmal | ploetzlich
      sofort wieder | natuerlich | ausgerechnet | nicht mal | schon wieder | mal wieder | sogar | immer noch | weiterhin
      nach wie vor | alle # minuten | seit dem/der ersten/letzten/neuen/umstellung/update/wechsel`,
  },
  {
    code: 'customer-matter',
    complaint: 0.5,
    phrases: `
      hotline | kundendienst | kundenservice | kundensupport | support | techniker | bote | zusteller* | sachbearbeiter*
      ticket | garantie | gewaehrleistung | rueckgabe | umtausch | mahnung* | gutschrift | rechnung* | vertrag*
      bestellung* | bestellt | bezahlt | mein paket | meine karte | mein konto | callcenter | warteschlange`,
  },
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
      super/toll/klasse/prima/spitzen/tolle/toller/service .. nicht/nie/kein*/seit/nach/wenn/ironie | glanzleistung
      meisterleistung | ironie* | ironieoff | wie immer | bravo | herzlichen glueckwunsch | gratuliere .. nicht/kein*/zu
      applaus | so viel zu/zum/zur | soviel zu/zum/zur | von wegen | kundenservice .. fremdwort | fremdwort | sarkasmus
      man goennt sich ja sonst nichts | wer braucht schon | finde den fehler | lang lebe | ein hoch auf`,
  },
  {
    code: 'complaint-question',
    complaint: 1.9,
    phrases: `
      kann/koennte/koennt ... endlich | kann/koennte .. jemand .. erklaeren .. warum/wieso/weshalb/wie | wie kann .. sein
      wie kann .. passieren | wie kann man so | wie kann man nur | wer .. haftet | wofuer/wozu ... bezahl*/zahl*
      und jetzt soll ich | verlangt ihr .. noch | verlangen sie .. noch | auch noch | wer kommt dafuer auf | wer ersetzt mir
      wann .. endlich | wann .. wieder | wann .. mal | wie lange .. noch | wie lange .. denn | wie oft .. noch
      warum/wieso/weshalb/warom/worum/wiso .. nicht/kein*/immer/staendig/schon/nie/niemand/jedes/noed/ned/nuet/so
      was soll das | was soll der/dieser scheiss/mist/quatsch | was ist los bei/mit | was ist bei euch/ihnen los
      was ist da los | ist das .. ernst | ist das euer ernst | euer ernst | ihr ernst | im ernst | ernsthaft | geht's noch
      gehts noch | hackts | hakt es | wollt ihr mich | wollen sie mich
      seid ihr .. unfaehig/wahnsinnig/bescheuert/noch/irre | was ist das denn | was ist das fuer ein | wofuer zahle ich
      wofuer bezahle ich | wozu zahle ich | kann das sein | kann es sein dass | wo ist .. mein*/unser* | wo bliibt`,
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
  {
    code: 'time-span',
    complaint: 0.8,
    phrases: `
      # stunde*/tage/tagen/woche*/minute*/monat* | halbe/halben stunde/tag | den ganzen tag/vormittag/nachmittag/abend
      die ganze woche/nacht | seit gestern/vorgestern/anfang/mitte/ende`,
  },
  {
    code: 'effort',
    complaint: 0.7,
    phrases: `
      musste* | vergeblich | umsonst | versuche | versucht | probiert | bezahle | bezahlt | eigentlich | ueberhaupt
      angerufen | geschrieben | gemeldet | nachgefragt | haette .. erwartet/gedacht | geduld
      ohne vorwarnung/ankuendigung/grund/erklaerung/einwilligung | ungefragt`,
  },
  {
    code: 'why',
    complaint: 0.8,
    phrases: `
      warum/wieso/weshalb .. ich/mir/mein*/ihr/sie/wird/wurde/werden/muss/dauert/ist`,
  },
]
