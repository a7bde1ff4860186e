import { blockLines, scalar, type YamlMap } from './edit/yaml-text.js'

export interface TemplateOptions {
  /** Of the company; null leaves an invented one to be replaced. */
  readonly name: string | null
  /** Entries of the list, as they stand in the file. */
  readonly sources: readonly YamlMap[]
  /** Where the editor finds the JSON Schema. */
  readonly schema?: string
}

const DEFAULT_SCHEMA = './node_modules/mention-monitor/dist/config.schema.json'

const sourceLines = (source: YamlMap): string => blockLines(source, { indent: 2, gap: 2 }).join('\n')

const NO_SOURCES = `sources: [] # entries such as these; \`monitor add URL\` finds and writes them:
  # - id: blog
  #   type: wordpress              # feed · mastodon · youtube · …: monitor add --help names them all
  #   url: https://blog.example.ch
  #   every: 15m`

/** The commented file that `monitor init` writes. It is valid as it stands. */
export function configTemplate({ name, sources, schema = DEFAULT_SCHEMA }: TemplateOptions): string {
  const change = name === null ? ' # CHANGE: your company' : ''
  const company = scalar(name ?? 'Beispiel AG')
  const brand = name === null ? 'Beispiel # CHANGE: what people call you' : scalar(shortName(name))
  const found = sources.length === 0 ? NO_SOURCES : `sources:\n${sources.map(sourceLines).join('\n')}`
  return `# yaml-language-server: $schema=${schema}
# Configuration of monitor. \`monitor check\` names every fault in it; \`monitor help config\` says where it is searched.
# Durations: 90s 15m 4h 3d 2w. Secrets never stand here: write token_env, token_file or token_command instead of token.

company:
  name: ${company}${change}
  brands: # what people call you; decides which texts are about you
    - name: ${brand}
      # aliases: [product names, your-domain.de]
      # exclude: ["zum Beispiel"]  # a text with only these is not about you
      # hints: [Vertrag, Filiale]  # the name is a common word too (Post, Orange): it counts beside one of these
  # official:                      # accounts whose replies count as yours; the id is the only safe proof
  #   - { platform: wordpress, site: blog.example.ch, id: "3" }

# Where people write. match: brands (the text names you) · thread (the text or its root post does) · all
${found}

sla:
  timezone: Europe/Berlin          # Europe/Vienna · Europe/Zurich
  hours: { mon-fri: "09:00-17:00" } # several spans: ["08:00-12:00", "13:00-17:30"]; also sat: "10:00-14:00"
  # holidays: DE-BY                # public holidays: DE · DE-BY · AT · CH-ZH
  # closures: [{ from: 2026-12-24, to: 2027-01-03, note: Betriebsferien }]
  policies:                        # the first that matches counts
    - name: card-data              # card numbers in public cannot wait for Monday
      when: { sensitive: [card, iban] }
      first_answer: 15m
      time: wall
    - name: default
      first_answer: 4h             # working hours; 1d is a working day
      next_answer: 8h
      warn_before: 1h
      max_wall: 72h                # holds over holidays too

alerts:
  language: de                     # of what people are told; or en
  repeat: [4h, 1d, 3d, 7d]
  # quiet_hours: { times: ["20:00-07:00"], except: [card-data] }
  receivers:
    - { id: terminal, type: stdout }
    # - { id: care, type: slack, url_env: SLACK_WEBHOOK_URL } # also teams, discord, telegram, matrix, zammad, jira, …
    # - { id: boss, type: email, host: mail.example.ch, from: monitor@example.ch, to: leitung@example.ch, after: 1d }

privacy:
  redact: [card, iban]             # blacked out before anything is stored
  # retention: 365d

# http: { contact: kundendienst@example.ch }   # tells site owners how to reach you
# database: ./monitor.db                       # default: the user's data folder
`
}

/** "Beispiel AG" is called "Beispiel" by its customers. */
function shortName(name: string): string {
  const short = name.replace(/(?:\s+(?:AG|SA|GmbH|SE|KG|KGaA|UG|e\.\s?V\.|eG|mbH|&|Co\.?|Ltd\.?|Inc\.?))+$/i, '').trim()
  return short === '' ? name.trim() : short
}
