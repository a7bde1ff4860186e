import type { SeverityGroup } from './severity-group.js'

const BODY =
  'arm/bein/finger/hand/handgelenk/schulter/zahn/zaehne/kopf/fuss/knoechel/knie/nase/auge/augen/ruecken/rippe/rippen/gesicht/haut/huefte'

/** Lives and limbs, threats, and the words that only sound like them. */
export const severityDanger: readonly SeverityGroup[] = [
  {
    code: 'harmless',
    severity: null,
    phrases: `
      preis/preise/preisen/kosten/gebuehren/mieten/nachfrage/rechnung .. explodier* | explodier* .. preise/kosten/gebuehren
      prices/costs/fees/bills .. explod* | kopf .. explodiert* | brennt .. augen | brennt .. auf den naegeln | brenne/brennt .. darauf
      cd/dvd .. gebrannt | gebrannte mandeln | sonne .. brennt | das/ist/war/eine/ist .. bombe .. im | ist bombe | the bomb
      bath bomb* | bringt .. um den | killing me | dying of/to | totlachen | todmuede | anzeige im/in/am/auf | auf der anzeige
      sue me | emergency exit* | krankenhausserie | hospital series/drama/show | wachsen .. blind | zum kotzen
      glueck .. niemand ... verletzt/passiert | unverletzt | would it kill you | wont kill you | in brand new
      eis/glace/schokolade/butter/kaese/pralinen .. geschmolzen | geschmolzene/geschmolzener butter/kaese
      chocolate/chocolates/ice/cream/butter .. melted | melted cheese/butter/chocolate
      system/netz/server/verkehr/website/seite/verbindung/leitung .. zusammengebrochen | verletzt .. gefuehle/stolz/ehre
      gefuehle .. verletzt | urheberrecht* .. verletz* | verletz* .. vertrag/rechte/pflicht/urheberrecht | hurt my feelings
      insult to injury | food for thought | smoke detector* | smoke alarm .. batter* | fire stick | fire tv | fire hd | fire tablet
      hot fire | wie vom blitz | zunge/mund/gaumen .. brannte/brennt/verbrannt | burnt/burned .. my tongue/mouth | herz blutet
      heart bleeds | feuer und flamme | ins feuer | friendly fire`,
  },
  {
    code: 'severity-safety',
    severity: 'critical',
    inDoubt: 'near',
    phrases: `
      verletzt | verletzte | verletzten | verletzung* | mich/sich/uns/haende .. verbrannt/verbrueht/geschnitten/gequetscht
      ${BODY} .. verbrannt/verbrueht/gebrochen/gequetscht/abgeklemmt/eingeklemmt/geschnitten/aufgeschlitzt | verbrennung* | blutet*
      geblutet | blutend | platzwunde | schnittwunde | knochenbruch | gehirnerschuetterung | bewusstlos | ohnmaechtig | gestuerzt
      ausgerutscht | zusammengebrochen | zusammengekracht | zusammengeklappt | stromschlag* | elektroschock | explodiert* | explosion
      feuer gefangen | in brand .. geraten/gesetzt/gesteckt/geriet | geriet .. in brand | in flammen | flammen | es brennt | brennt es
      brannte | brennt .. haus/wohnung/kueche/keller/geraet/akku/kasten
      akku/geraet/kabel/stecker/haus/wohnung/kueche .. gebrannt/brennt | brandgefahr | stichflamme | funken .. sprueh*/schlag*/flieg*
      unter spannung | spannung drauf | akku/batterie .. aufgeblaeht/gewoelbt/ausgelaufen
      fahrer/chauffeur/busfahrer .. eingeschlafen/betrunken/handy
      notausgang/fluchtweg .. zugestellt/versperrt/verschlossen/blockiert | beinahe/fast .. unfall/ueberfahren/angefahren
      kind/sohn/tochter/frau/mann/mich/uns/radfahrer/radfahrerin/fussgaenger .. angefahren
      rauch .. aus/gestiegen/entwicklung/kommt/kam/steigt/stieg | kommt/kam/chunnt/steigt/stieg/quillt .. rauch | rauchentwicklung
      qualmt* | geschmolzen | verschmort* | schmort* | riecht/roch/stinkt .. verbrannt/verschmort/angebrannt | lebensgefahr*
      lebensgefaehrlich* | gesundheitsgefaehrdend* | lebensmittelvergiftung | salmonell* | vergift* | allergisch* allergieschock
      anaphyla* | erstickt | ersticken .. kind/baby/sohn/tochter | erstickungsgefahr | erstickungsanfall
      kind/sohn/tochter/baby/kleine/kleiner .. verschluckt | glassplitter | glasscherbe* | metallsplitter | metallteil*
      scharfkantig* | nach/wegen .. im/ins krankenhaus/spital | liege/liegt/lag/lagen/bin ... im krankenhaus/spital .. wegen/nach
      musste/mussten ... ins/in krankenhaus/spital/notaufnahme/notfallaufnahme | bin im spital/krankenhaus
      abend/nacht/danach .. in der notaufnahme | notarzt .. gerufen/kam/musste/kommen | schock notarzt | ambulanz .. gerufen
      notruf .. nicht/kein* | notruf .. geht/funktioniert .. nicht | bremse/bremsen ... versagt/versagten/defekt/funktion*
      lenkung ... blockiert/versagt | gasgeruch | gasleck | riecht/roch/stinkt/schmoeckt/schmeckt ... nach gas
      nach gas .. riecht/stinkt/schmoeckt | gas .. ausgetreten | kohlenmonoxid | co melder/warner/alarm/vergiftung | caught fire
      is/are/was/were/went/my/set .. on fire | in flames | burst into flames | exploded | explosion
      burned/burnt/scalded .. me/my/her/his/our/hand/hands/face/skin/arm/leg | burn marks | third degree | burning smell
      smell* .. burning | smoke .. coming/pouring/everywhere/from/out | smoking .. charger/battery/plug/device
      battery/charger/plug/bank/device ... smoking/swelled/swollen/sparking | wires/cable/socket/outlet .. sparking/live | swelled up
      driver .. asleep/drunk/texting | collapsed .. in/at/on/under | emergency/fire exit .. blocked/locked
      nearly/almost .. crashed/accident/hit | ran over | sparks .. flying/from/coming | melted | electric shock | electrocuted
      injury | injuries | injured | hospitalised | hospitalized | ended up .. hospital/emergency | in hospital after
      in the hospital after | had to .. to hospital | to hospital because | called .. ambulance | needed .. ambulance
      ambulance .. called | broke .. arm/leg/wrist/ankle/hip/tooth/finger | broken arm/leg/wrist/ankle/hip/tooth/finger | bleeding
      concussion | unconscious | food poisoning | poisoned | allergic reaction/shock | anaphyla* | choked | choking | glass in
      shards | piece/pieces/bit/bits of .. glass/metal/plastic .. in | piece/pieces/bit of glass | metal screw | razor blade
      gas leak | smell .. gas | smells .. gas | gas .. smell | carbon monoxide | co alarm | life threatening
      brakes .. failed/fail/stopped | steering .. failed/locked | unsafe .. drive/use/children | fire hazard | death trap`,
  },
  {
    code: 'severity-risk',
    severity: 'high',
    phrases: `
      ueberhitz* | notaufnahme | im/ins/dem krankenhaus/spital | rettungswagen | notarzt .. nicht | overheat* | emergency room
      to/in hospital | to/in the hospital | allergic | allergisch | allergiker* | rueckruf .. brand* | sicherheitsmangel
      safety issue | safety hazard`,
  },
  {
    code: 'severity-trapped',
    severity: 'critical',
    phrases: `
      lift/aufzug/fahrstuhl/gondel/seilbahn ... fest/stecken*/eingesperrt/eingeschlossen/gefangen
      lift/aufzug/fahrstuhl/gondel/seilbahn .. steckt .. fest | steckt/stecken/sitzt/sitzen ... lift/aufzug/fahrstuhl/gondel .. fest
      im lift/aufzug/fahrstuhl .. eingesperrt/eingeschlossen/gefangen/fest | stuck/trapped in .. lift/elevator/gondola/toilet
      lift/elevator .. stuck .. with/inside | locked in .. store/shop/building`,
  },
  {
    code: 'severity-health',
    severity: 'critical',
    stands: true,
    phrases: `
      insulin .. leer/fehlt/ausgegangen/verspaetet/nie | insulin nicht .. geliefert/gekommen/angekommen/bekommen/da/erhalten
      bekomme/kriege/erhalte/bekommt/kriegt ... insulin nicht | kein/keine/ohne .. insulin | insulin .. nie | sauerstoffgeraet
      sauerstoffflasche* | braucht/brauche/auf .. sauerstoff | beatmungsgeraet* | beatmet | dialysegeraet*
      herzmedikament* .. nicht/fehl*/kein* | medikament/medikamente ... nicht .. geliefert/angekommen/da | epipen .. nicht/fehl*
      out of/no/without insulin/oxygen/medication | run out of .. insulin/oxygen/medication | insulin .. never/late/missing/not
      on oxygen | oxygen .. machine/concentrator/supply/tank | on a ventilator | depends on .. ventilator | needs .. ventilator
      life support | dialysis machine | medication ... never/not/didnt .. arrive/arrived/come/came/delivered`,
  },
  {
    code: 'severity-child-alone',
    severity: 'critical',
    phrases: `
      kind/sohn/tochter/kleine/kleiner/kinder/enkel/enkelin .. allein/alleine/ausgesetzt/zurueckgelassen/vergessen
      jaehrige/jaehriger/jaehrigen .. allein/alleine/ausgesetzt | kind .. aus dem bus/zug .. geworfen/gesetzt
      left .. child/son/daughter/kid/kids/year .. alone/behind/stranded | left .. # year old | year old alone
      child/son/daughter/kid .. left/alone/abandoned .. stop/station/alone/street`,
  },
  {
    code: 'severity-self-harm',
    severity: 'critical',
    stands: true,
    phrases: `
      bringe/bring mich .. um | mich .. umbringen | mir .. leben nehmen | an selbstmord/suizid
      selbstmord/suizid .. begehen/begehe/machen | suizidgedanken | suizidal* | selbstmordgefaehrdet | nicht mehr leben
      keinen sinn mehr .. leben | will .. sterben | moechte .. sterben | besser tot | vor .. zug werfen/springen
      spring/springe/werfe/werf .. vor/von ... zug/zuege/bahn/bruecke/dach | kraft mehr .. leben | kill myself | end my life
      end it all | commit suicide | suicidal | thinking .. suicide | suicide .. because .. you | dont/not want to live
      dont want to be here anymore | not worth living | better off dead | want to die`,
  },
  {
    code: 'severity-threat',
    severity: 'critical',
    phrases: `
      komme .. vorbei und | werdet ihr .. bereuen | werdet das .. bereuen | wirst .. bereuen
      weiss/wissen .. wo .. wohnt/wohnen/wohnst/arbeitet | huette .. brennt | brennt die huette/bude
      schlag/schlage/hau/haue/polier/poliere ... fresse/schnauze/zaehne/kopf | euch/dir/ihm/ihnen/eine .. auf die fresse/schnauze
      zusammenschlagen | abstechen | gibt .. pruegel/schlaege/tote | euch/dich/ihn/sie .. verpruegeln
      erschiesse .. euch/dich/ihn/sie/alle | euch/dich/ihn/sie/alle .. erschiessen | knall/knalle .. ab | umbringen | umlegen .. euch
      anzuenden | zuende .. an | fackel*/fackle .. ab | bombendrohung | bombe .. legen/gelegt/hoch/platzt
      in die luft .. spreng*/jag* | kill you/them/him/her | burn .. down/place | you will regret .. this | youll regret
      know where .. live/work/lives | come down there and | come to your office .. and
      smash/punch/break/beat .. face/head/up/skull/teeth | baseball bat | with a knife/gun/bat | waiting for him/her/you/them outside
      shoot .. up/you/them | bomb threat | blow .. up .. office/shop/building`,
  },
]
