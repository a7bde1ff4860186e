import type { Severity } from '../../model/verdict.js'

export interface SeverityGroup {
  readonly code: string
  readonly severity: Severity
  readonly phrases: string
}

/** What makes a concern urgent, German and English: lives first, then law and data, then money and patience. */
export const severityWords: readonly SeverityGroup[] = [
  {
    code: 'severity-safety',
    severity: 'critical',
    phrases: `
      verletz* | verbrannt | verbrennung* | verbrueht | stromschlag* | elektroschock | explodiert* | explosion
      feuer gefangen | in brand | gebrannt | brennt | brannte | brandgefahr | rauch .. aus/gestiegen/entwicklung | qualmt*
      geschmolzen | ueberhitz* | lebensgefahr* | lebensgefaehrlich* | gesundheitsgefaehrdend* | lebensmittelvergiftung
      vergift* | allergisch* | allergieschock | erstick* | glassplitter | glasscherbe* | metallsplitter | krankenhaus
      spital | notaufnahme | notarzt | notruf .. nicht/kein* | bremsen versagt | gasgeruch | caught fire | on fire
      exploded | burned | burnt .. me/my | smoke .. coming | overheat* | electric shock | electrocuted | injur* | hospital
      emergency room | food poisoning | poisoned | allergic | anaphyla* | choked | choking | glass in | metal in | gas leak
      carbon monoxide | life threatening | brakes failed | unsafe`,
  },
  {
    code: 'severity-threat',
    severity: 'critical',
    phrases: `
      bringe mich um | umbringen | selbstmord | suizid* | ich komme vorbei und | komme bei euch vorbei und
      werdet ihr bereuen | das werdet ihr .. bereuen | bombe | anzuenden | fackel* .. ab | kill myself | suicid* | kill you
      burn .. down | you will regret | youll regret | come to your office .. and | bomb`,
  },
  {
    code: 'severity-law',
    severity: 'high',
    phrases: `
      anwalt* | rechtsanwalt* | rechtsschutz* | rechtliche schritte | klage .. einreichen/erheben | verklag* | anzeige
      strafanzeige | betrugsanzeige | verbraucherzentrale | verbraucherschutz | konsumentenschutz | arbeiterkammer
      ombudsstelle | ombudsmann | schlichtungsstelle | bundesnetzagentur | bafin | finma | staatsanwaltschaft | kassensturz
      gericht | lawyer* | solicitor* | attorney | legal action | small claims | sue | suing | to court | trading standards
      ombudsman | regulator | consumer protection | police`,
  },
  {
    code: 'severity-data-protection',
    severity: 'high',
    phrases: `
      dsgvo | datenschutz* | datenleck | datenpanne | fremde/fremden daten
      daten .. anderer/anderen/fremder/weitergegeben/verkauft/gestohlen
      meine daten .. weiter*/verkauf*/loesch*/oeffentlich | fremde rechnung* | konto .. gehackt | gehackt
      zugriff .. fremde* | identitaetsdiebstahl | gdpr | data protection | data breach | data leak* | privacy | hacked
      identity theft | someone elses .. account/data/details/bill/order | my personal data | stolen data`,
  },
  {
    code: 'severity-vulnerable',
    severity: 'high',
    phrases: `
      rollstuhl* | behinder* | pflegebeduerftig* | schwerbehindert* | demenz* | blind* | gehoerlos* | saeugling* | baby
      babys | schwanger* | krebs* | chemo* | insulin | dialyse | beatmung* | todesfall | verstorben* | beerdigung
      # jaehrige/jaehriger mutter/vater/oma/opa/grossmutter/grossvater/tante/nachbarin | meine/meiner oma/mutter .. # jahre
      rentnerin | rentner | wheelchair | disabled | disability | dementia | elderly | pregnant | newborn | infant | toddler
      cancer | passed away | funeral | bereave* | diabetic | # year old mother/father/grandmother/grandfather/mum/mom/dad`,
  },
  {
    code: 'severity-money',
    severity: 'medium',
    phrases: `
      abgebucht | belastet | doppelt .. abgebucht/belastet | mahnung* | inkasso* | schufa* | betreibung* | rueckerstatt*
      erstattung* | geld .. zurueck* | geld .. weg | # euro/eur/€/chf/franken/fr/stutz/fraenkli | €/chf/fr # | kaution
      konto gesperrt | gesperrt* .. konto/karte/guthaben | kein gehalt | miete | refund* | overcharg* | charged | money back
      $/£ # | # dollar*/pounds/bucks/quid | account .. locked/frozen/blocked | debt collect* | credit score | my rent`,
  },
  {
    code: 'severity-out-of-service',
    severity: 'medium',
    phrases: `
      seit tagen/wochen/monaten | seit # tagen/wochen/monaten | kein internet/strom/wasser/netz/heizung/telefon
      ohne internet/strom/wasser/heizung/telefon | heizung .. ausgefallen/kalt/kaputt | totalausfall | gestrandet
      sitze .. fest | flughafen | no internet/heating/water/power/electricity/service
      without .. internet/heating/water/power/electricity | for weeks | for months | stranded | stuck at`,
  },
]
