import { severityDanger } from './severity-danger.js'
import type { SeverityGroup } from './severity-group.js'

/** What makes a concern urgent, German and English: lives first, then law and data, then money and patience. */
export const severityWords: readonly SeverityGroup[] = [
  ...severityDanger,
  {
    code: 'severity-law',
    severity: 'high',
    inDoubt: 'nothing',
    phrases: `
      mein/meinem/meinen/meiner/unser/unserem/unseren/unserer .. anwalt/anwaeltin/rechtsanwalt/rechtsanwaeltin/rechtsschutz*/anwalts*
      anwalt/anwaeltin/rechtsanwalt .. eingeschaltet/beauftragt/schreib*/hoeren/meldet/informiert/uebergeben
      zum/zu anwalt/rechtsanwalt/gericht/konsumentenschutz | zur polizei/ombudsstelle/schlichtungsstelle | rechtliche schritte
      rechtlich .. vorgehen | klage .. einreich*/eingereicht/erheb*/erhoben/laeuft | reiche/reichen .. klage .. ein | verklage
      verklagen | strafanzeige | betrugsanzeige | anzeige .. erstatt*/gemacht/eingereicht/laeuft/raus/gestellt
      erstatte*/mache/stelle .. anzeige | anzeigen .. werde | zeige .. euch/sie .. an | aazeig/aazeige gmacht/mache
      polizei .. eingeschaltet/informiert/gerufen/verstaendigt/anzeig* | bei der polizei | vor gericht | vors gericht
      gericht .. ziehen/gehen | amtsgericht | friedensrichter* | einstweilige verfuegung | staatsanwaltschaft | verbraucherzentrale
      verbraucherschutz | konsumentenschutz | arbeiterkammer | ombudsstelle | ombudsmann | ombudsfrau | schlichtungsstelle
      bundesnetzagentur | bafin | finma | preisueberwacher | datenschutzbehoerde | kassensturz | gewerbeaufsicht | gesundheitsamt
      my/our .. lawyer/lawyers/solicitor/solicitors/attorney | lawyer/solicitor/attorney .. involved/letter/touch/instructed
      legal action | legal proceedings | small claims | sue you/them/your | suing | to court | in court | filed .. lawsuit
      reported .. police | to the police | police report | called the police | trading standards | ombudsman | ofcom | ofgem
      the regulator | to .. regulator | consumer protection`,
  },
  {
    code: 'severity-data-protection',
    severity: 'high',
    phrases: `
      dsgvo | datenleck | datenpanne | datenklau | datenschutz .. verstoss/verstoesst/verletz*/behoerde/beauftragt*/beschwerde
      datenschutzverstoss | datenschutzverletzung | verstoss/verletzung .. datenschutz*
      fremde/fremden/fremder/fremdes .. daten/rechnung*/konto/vertrag*/bestellung*/adresse*/kunde*/kundendaten
      daten/rechnung/rechnungen/vertrag/vertraege/adresse/adressen/bestellung/bestellungen/kontoauszug .. anderer/anderen/andern/fremder/fremden
      meine/meiner/unsere/kundendaten .. daten .. weiter*/verkauf*/oeffentlich/gestohlen/dritte
      name/namen/iban/daten/details .. eines/einer anderen/fremden .. kunden/person/kundin
      mit/in/auf meiner/meinem identitaet/namen .. vertrag/konto/bestell*
      meine daten ... weiter*/verkauf*/oeffentlich/gestohlen/dritte | kundendaten ... oeffentlich/gestohlen/geklaut/netz
      konto/account/profil .. gehackt | gehackt worden | wurde gehackt | zugriff .. fremde* | identitaetsdiebstahl
      identitaet .. gestohlen | gdpr | data protection | data breach | data leak* | leaked .. data | breach of privacy
      privacy breach/violation | was/been/got hacked | identity theft
      someone elses/else's .. account/data/details/bill/order/invoice/address/parcel
      another customers/persons/person/customer .. account/data/details/bill/order/invoice/address
      other peoples/customers/people .. account/accounts/data/details/bills/orders/invoices/addresses/messages
      details/data/addresses/invoices/orders/messages .. of .. other customers/people/users
      account/contract/loan/order .. in my name | my personal data ... third/sold/shared/public/stolen/leaked
      sold/shared/leaked .. my .. data/details | stolen data`,
  },
  {
    code: 'severity-vulnerable',
    severity: 'high',
    phrases: `
      im rollstuhl | rollstuhlfahrer* | mit .. rollstuhl | mein/meinem/meinen/ihrem/seinem rollstuhl
      behinderte/behinderten/behinderter | schwerbehindert* | gehbehindert* | sehbehindert* | gehoerlos* | bin blind | ist blind
      pflegebeduerftig* | pflegefall | bin taub | taube/tauben kunde/kundin/mutter/vater | hoerbehindert* | demenz | demenzkrank*
      saeugling | saeuglinge | saeuglings | neugeborene* | unser/unserem/unserer/mein/meinem/meiner baby/babys/kleinkind
      mit .. baby/saeugling/kleinkind/kleinkindern | schwanger | schwangere | schwangeren | hochschwanger | krebskrank*
      krebspatient* | krebs .. erkrankt/diagnose | habe/hat/hatte krebs | an krebs | chemo | chemotherapie | dialyse | todesfall
      verstorben* | ist/sind .. gestorben | beerdigung
      # jaehrige/jaehriger/jaehrigen .. mutter/vater/oma/opa/grossmutter/grossvater/tante/nachbarin/nachbar/eltern/kundin/frau/mann
      meine/meiner/mein/meinem/mis/mini/min oma/opa/grossmutter/grossvater/grosi/mutter/vater/mami/schwiegermutter/schwiegervater/schwiegereltern .. #
      meiner/meinem oma/opa/grossmutter/grossvater/grosi | rentnerin | wheelchair | disabled | disability | dementia | deaf
      hard of hearing | my/our/an elderly | elderly .. mother/father/parents/mum/mom/dad/neighbour/neighbor/lady/man
      am/is/was/while pregnant | # months/weeks pregnant | pregnant .. wife/woman/daughter/lady | newborn | infant
      my/our/with .. baby/toddler | has/have cancer | chemo | cancer patient | passed away | funeral | bereave*
      blind .. customer/person/husband/wife/mother/father
      # year old .. mother/father/grandmother/grandfather/mum/mom/dad/gran/grandma/grandpa/nan`,
  },
  {
    code: 'severity-livelihood',
    severity: 'high',
    stands: true,
    phrases: `
      miete/strom/essen/rechnungen .. nicht .. zahlen/bezahlen/leisten | kann .. miete .. nicht | kann .. kein/keine/keinen essen
      nichts .. zu essen | existenzminimum | existenzbedrohend | lohn/gehalt .. weg/blockiert/gesperrt/fehlt | kein gehalt | kein lohn
      inkasso* | betreibung* | betriebe .. werden/worden | gepfaendet | pfaendung | schufa* | gerichtsvollzieher
      cant/cannot .. pay .. rent/bills/mortgage/food | cant/cannot afford .. food/rent | wages/salary .. gone/missing/blocked/frozen
      debt collect* | bailiff* | credit score | evicted | eviction`,
  },
  {
    code: 'severity-harassment',
    severity: 'high',
    phrases: `
      rassist* | rassismus | antisemit* | homophob* | sexuell .. belaestig* | belaestigt | begrapscht | betatscht
      mich/sie/tochter/sohn/kind/frau/freundin .. angefasst/geschlagen/geschubst/bespuckt | fasst .. an .. tochter/frau
      handgreiflich | wegen .. hautfarbe/herkunft/kopftuch/religion | racist | racism | racial | homophobic | antisemitic | sexually
      harassed | harassment | groped | assaulted | touched my/me/her/his .. daughter/wife/son/leg/thigh/inappropriately
      grabbed/pushed/shoved/hit/slapped my/me/her/his .. wife/daughter/son/arm/mother | grabbed/pushed/shoved/slapped me
      because .. skin/race/religion/headscarf | touched me | touched her | inappropriately`,
  },
  {
    code: 'severity-hygiene',
    severity: 'high',
    phrases: `
      schimmel | schimmlig* | verschimmelt* | schimmelpilz* | maden | kakerlake* | ratten | maeusekot | bettwanzen | ungeziefer
      abgelaufenes fleisch | rohes huhn | mouldy | moldy | mould in | maggots | cockroach* | rats | bed bugs | bedbugs | raw chicken`,
  },
  {
    code: 'severity-money',
    severity: 'medium',
    stands: true,
    phrases: `
      abgebucht | abbuecht | abgbuecht | abbuchung | konto/karte/kreditkarte ... belastet | doppelt .. belastet/verrechnet/bezahlt
      zuviel .. verrechnet/bezahlt/verlangt/berechnet | zu viel .. verrechnet/bezahlt/verlangt/berechnet/abgezogen | mahnung*
      mahngebuehr* | rueckerstatt* | erstattung* | rueckzahlung | gutschrift .. fehlt/nicht/nie | geld ... zurueck*
      geld/gaeld .. weg | zweimal/doppelt .. bezahlt | keinen rappen/cent | gaeld .. zrugg | kaution
      konto/karte/guthaben .. gesperrt/blockiert | gesperrt* .. konto/karte/guthaben
      paket/paeckli/lieferung ... weg/gestohlen/geklaut/verschwunden | refund* | overcharg* | charged .. twice/me/us/my
      was/were/been/being charged | money back/gone | double payment | paid twice | took .. money
      account/card .. locked/frozen/blocked | late fee | parcel/package ... stolen/disappeared/gone | out of pocket`,
  },
  {
    code: 'severity-out-of-service',
    severity: 'medium',
    stands: true,
    phrases: `
      seit tagen/wochen/monaten | seit # tagen/wochen/monaten | sit # taeg/wuche/monet
      kein/keinen/keine/kei/ke internet/strom/wasser/netz/heizung/telefon/warmwasser/empfang | kein/keinen/kei .. warmes/warms wasser
      ohne/ohni internet/strom/wasser/heizung/telefon/warmwasser
      heizung/internet/telefon/strom/wasser .. ausgefallen/kalt/kaputt/tot/weg/abgestellt | heizung/internet/telefon .. geht .. nicht
      totalausfall | gestrandet | sitze/sitzen/hocken .. fest | haengen .. fest | steh/stehe/stehen ... flughafen/bahnhof .. fest
      no internet/heating/water/power/electricity/service/signal | without .. internet/heating/water/power/electricity/phone
      internet/heating/water/power/electricity/phone .. off/out/down/dead | for # weeks/months | for weeks | for months | stranded
      stuck at/in`,
  },
]
