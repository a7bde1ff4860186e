import type { Reason, Severity } from '../../model/verdict.js'
import { compileLexicon, type Lexicon, matchLexicon } from '../text/matcher.js'
import type { Tokens } from '../text/tokens.js'

type Circumstance = 'night' | 'cold' | 'cut-off' | 'heating'

// Neither alone is urgent: a night, a frost, a cancelled train. Together they are.
const CIRCUMSTANCES: Readonly<Record<Circumstance, string>> = {
  night: `nachts | mitternacht | mitten in der nacht | heute nacht | # uhr frueh/morgens/nachts | letzter/letzte/letzten zug/bus/bahn/flug/tram
    ganze nacht | z nacht | overnight | in the middle of the night | # in the morning | # am | midnight | all night | last train/bus/flight/tram | late at night`,
  cold: `frieren | friere | friert | frueren | gefroren | eiskalt | minus # | schneit | minusgrade | frost | winter | schnee | januar | dezember | februar
    freezing | below zero | in winter | snow | snowing | january | december | february`,
  'cut-off': `ausgefallen | gestrichen | annulliert | gestrandet | stehen .. da/hier/jetzt/wir | stehen .. wir | jetzt .. stehen | faehrt nicht .. mehr | keiner hilft
    niemand hilft | sitzen .. fest | cancelled | canceled | stranded | nobody helps | no one helps | no hotel | stuck`,
  heating: `heizung | heizig | fernwaerme | therme | heating | boiler | kein/keine heizung/warmwasser`,
}

let lexicon: Lexicon<Circumstance> | null = null

const BROKEN = new Set(
  (
    'ausgefallen kaputt defekt kalt nicht kein keine ohne abgestellt weg aus kei ohni laeuft noed nid lauft tot ' +
    'no off out broken without down dead failed gone not isnt stopped'
  ).split(' '),
)

/** What is urgent because of what comes with it: a cancelled train at night, a heating that fails in frost. */
export function joinedReasons(
  tokens: Tokens,
  reasons: readonly Reason[],
): readonly { readonly code: string; readonly passage: string | null; readonly level: Severity }[] {
  lexicon ??= compileLexicon(Object.entries(CIRCUMSTANCES).map(([name, phrases]) => [phrases, name as Circumstance] as const))
  const found = new Map<Circumstance, string>()
  for (const { value, from, to } of matchLexicon(lexicon, tokens))
    if (!found.has(value)) found.set(value, tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]))
  const joined: { code: string; passage: string | null; level: Severity }[] = []
  const night = found.get('night')
  if (night !== undefined && (found.has('cut-off') || reasons.some(({ code }) => code === 'severity-out-of-service')))
    joined.push({ code: 'severity-stranded', passage: night, level: 'high' })
  const cold = found.get('cold')
  if (cold !== undefined && found.has('heating') && tokens.words.some((word) => BROKEN.has(word)))
    joined.push({ code: 'severity-cold', passage: cold, level: 'high' })
  return joined
}
