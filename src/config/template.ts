import { parseDuration } from '../util/duration.js'
import { english, type Language, type Say } from '../util/say.js'
import { oneLine } from '../util/text.js'
import { blockLines, flowText, scalar, type YamlMap } from './edit/yaml-text.js'

/** An account whose replies count, with what a reader of the file is told of it. */
export interface OfficialEntry {
  readonly entry: YamlMap
  readonly note: string | null
}

/** Spans by days, as they stand in the file: `mon-fri` → `09:00-17:00`. */
export type HoursText = Readonly<Record<string, readonly string[]>>

/** What is known of the company; what is not is written as an example in a comment. */
export interface Setup {
  /** Of the company; null leaves an invented one to be replaced. */
  readonly name: string | null
  /** Entries of the list, as they stand in the file. */
  readonly sources: readonly YamlMap[]
  readonly brand?: string | null
  readonly aliases?: readonly string[]
  /** Words beside a name that is a common word too. */
  readonly hints?: readonly string[]
  readonly official?: readonly OfficialEntry[]
  readonly timezone?: string | null
  readonly hours?: HoursText | null
  readonly holidays?: string | null
  readonly firstAnswer?: string | null
  /** Of the alerts. */
  readonly language?: Language
  /** Where alerts go; without any, to the terminal. */
  readonly receivers?: readonly YamlMap[]
}

export interface TemplateOptions extends Setup {
  /** Where the editor finds the JSON Schema. */
  readonly schema?: string
  /** Speaks the language of the comments. */
  readonly say?: Say
}

const DEFAULT_SCHEMA = './node_modules/mention-monitor/dist/config.schema.json'
const HOUR = 3_600_000
/** Where a comment behind a line begins, unless the line is longer. */
const COMMENT_AT = 34

const remarked = (line: string, comment: string): string => `${line.padEnd(COMMENT_AT)} # ${comment}`

/** The commented file that `monitor init` writes. It is valid as it stands. */
export function configTemplate(options: TemplateOptions): string {
  const { schema = DEFAULT_SCHEMA, say = english } = options
  return `# yaml-language-server: $schema=${schema}
# ${say.text('Configuration of monitor. `monitor check` names every fault in it; `monitor help config` says where it is searched.')}
# ${say.text('Durations: 90s 15m 4h 3d 2w. Secrets never stand here: write token_env, token_file or token_command instead of token.')}

${companyText(options, say)}

# ${say.text('Where people write. match: brands (the text names you) · thread (the text or its root post does) · all')}
${sourcesText(options, say)}

${slaText(options, say)}

${alertsText(options, say)}

privacy:
${remarked('  redact: [card, iban]', say.text('blacked out before anything is stored'))}
  # retention: 365d

# http: { contact: kundendienst@example.ch }   # ${say.text('tells site owners how to reach you')}
# database: ./monitor.db                       # ${say.text("default: the user's data folder")}
`
}

function companyText({ name, brand, aliases = [], hints = [], official = [] }: TemplateOptions, say: Say): string {
  const change = name === null ? ` # ${say.text('CHANGE: your company')}` : ''
  const called = brand ?? (name === null ? null : shortName(name))
  const spelt = called === null ? `Beispiel # ${say.text('CHANGE: what people call you')}` : scalar(called)
  const list = (words: readonly string[]): string => `[${words.map(scalar).join(', ')}]`
  return [
    'company:',
    `  name: ${scalar(name ?? 'Beispiel AG')}${change}`,
    `  brands: # ${say.text('what people call you; decides which texts are about you')}`,
    `    - name: ${spelt}`,
    aliases.length > 0 ? `      aliases: ${list(aliases)}` : `      # aliases: ${say.text('[product names, your-domain.de]')}`,
    `      # exclude: ["zum Beispiel"]  # ${say.text('a text with only these is not about you')}`,
    hints.length > 0
      ? `      hints: ${list(hints)} # ${say.text('the name is a common word too: it counts beside one of these')}`
      : `      # hints: [Vertrag, Filiale]  # ${say.text('the name is a common word too (Post, Orange): it counts beside one of these')}`,
    ...officialLines(official, say),
  ].join('\n')
}

function officialLines(official: readonly OfficialEntry[], say: Say): readonly string[] {
  const why = say.text('accounts whose replies count as yours; the id is the only safe proof')
  if (official.length === 0)
    return [`  # official:                      # ${why}`, '  #   - { platform: wordpress, site: blog.example.ch, id: "3" }']
  const noted = ({ entry, note }: OfficialEntry): string =>
    `    - ${flowText(entry)}${note === null ? '' : ` # ${oneLine(note)}`}`
  return [`  official: # ${why}`, ...official.map(noted)]
}

const sourceLines = (source: YamlMap): string => blockLines(source, { indent: 2, gap: 2 }).join('\n')

const sourcesText = ({ sources }: TemplateOptions, say: Say): string =>
  sources.length > 0
    ? `sources:\n${sources.map(sourceLines).join('\n')}`
    : `sources: [] # ${say.text('entries such as these; `monitor add URL` finds and writes them:')}
  # - id: blog
  #   type: wordpress              # feed · mastodon · youtube · …: ${say.text('monitor add --help names them all')}
  #   url: https://blog.example.ch
  #   every: 15m`

const OFFICE: HoursText = { 'mon-fri': ['09:00-17:00'] }

const hoursText = (hours: HoursText): string =>
  `{ ${Object.entries(hours)
    .map(([days, spans]) => {
      const quoted = spans.map((span) => JSON.stringify(span))
      return `${/[,]/.test(days) ? JSON.stringify(days) : days}: ${quoted.length === 1 ? quoted[0] : `[${quoted.join(', ')}]`}`
    })
    .join(', ')} }`

/** Early enough to be of use, late enough not to be there from the start. */
function warning(firstAnswer: string): string {
  const ms = parseDuration(firstAnswer) ?? 4 * HOUR
  return ms <= HOUR ? '15m' : ms <= 2 * HOUR ? '30m' : ms <= 4 * HOUR ? '1h' : '2h'
}

function slaText(options: TemplateOptions, say: Say): string {
  const { timezone, hours, holidays = null, firstAnswer } = options
  const first = firstAnswer ?? '4h'
  const next = (parseDuration(first) ?? 0) > 8 * HOUR ? first : '8h'
  return [
    'sla:',
    remarked(`  timezone: ${timezone ?? 'Europe/Berlin'}`, 'Europe/Vienna · Europe/Zurich'),
    remarked(
      `  hours: ${hoursText(hours ?? OFFICE)}`,
      say.text('several spans: ["08:00-12:00", "13:00-17:30"]; also sat: "10:00-14:00"'),
    ),
    remarked(
      holidays === null ? '  # holidays: DE-BY' : `  holidays: ${holidays}`,
      say.text('public holidays: DE · DE-BY · AT · CH-ZH'),
    ),
    '  # closures: [{ from: 2026-12-24, to: 2027-01-03, note: Betriebsferien }]',
    remarked('  policies:', say.text('the first that matches counts')),
    remarked('    - name: card-data', say.text('card numbers in public cannot wait for Monday')),
    '      when: { sensitive: [card, iban] }',
    '      first_answer: 15m',
    '      time: wall',
    '    - name: default',
    remarked(`      first_answer: ${first}`, say.text('working hours; 1d is a working day')),
    `      next_answer: ${next}`,
    `      warn_before: ${warning(first)}`,
    remarked('      max_wall: 72h', say.text('holds over holidays too')),
  ].join('\n')
}

const SLACK = '{ id: care, type: slack, url_env: SLACK_WEBHOOK_URL }'
const TERMINAL: YamlMap = { id: 'terminal', type: 'stdout' }
const MAIL = '{ id: boss, type: email, host: mail.example.ch, from: monitor@example.ch, to: leitung@example.ch, after: 1d }'

const alertsText = ({ language = 'de', receivers = [TERMINAL] }: TemplateOptions, say: Say): string =>
  [
    'alerts:',
    remarked(`  language: ${language}`, say.text('of what people are told; de or en')),
    '  repeat: [4h, 1d, 3d, 7d]',
    '  # quiet_hours: { times: ["20:00-07:00"], except: [card-data] }',
    '  receivers:',
    ...receivers.map((each) => `    - ${flowText(each)}`),
    ...(receivers.some(({ type }) => type === 'slack')
      ? []
      : [`    # - ${SLACK} # ${say.text('also teams, discord, telegram, matrix, zammad, jira, …')}`]),
    ...(receivers.some(({ type }) => type === 'email') ? [] : [`    # - ${MAIL}`]),
  ].join('\n')

/** "Beispiel AG" is called "Beispiel" by its customers. */
export function shortName(name: string): string {
  const short = name.replace(/(?:\s+(?:AG|SA|GmbH|SE|KG|KGaA|UG|e\.\s?V\.|eG|mbH|&|Co\.?|Ltd\.?|Inc\.?))+$/i, '').trim()
  return short === '' ? name.trim() : short
}
