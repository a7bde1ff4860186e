import { CASE_NAMES, MESSAGE_NAMES } from '../../model/template-names.js'
import {
  CASE_COLUMNS,
  DAY_COLUMNS,
  DECISION_COLUMNS,
  DELIVERY_COLUMNS,
  FINDING_COLUMNS,
  GROUP_COLUMNS,
  LEARNING_COLUMNS,
  LEFT_COLUMNS,
  MENTION_COLUMNS,
  QUERY_COLUMNS,
  REPLAY_COLUMNS,
  REVIEW_COLUMNS,
  ROUTE_COLUMNS,
  SCHEMA_COLUMNS,
  SILENCE_COLUMNS,
  SOURCE_COLUMNS,
  STATS_COLUMNS,
  TRIAL_COLUMNS,
  VERDICT_CHANGE_COLUMNS,
} from '../listing/pipe-columns.js'

/** The lines of a topic: what is said, and what stands before it in its column: a code, a name, a space. */
export const topicLines = (topic: string): readonly { readonly lead: string; readonly text: string }[] =>
  topic.split('\n').map((line) => {
    const lead = /^ {2,3}\S+(?: \S+)* {2,}|^ */.exec(line)?.[0] ?? ''
    return { lead, text: line.slice(lead.length) }
  })

/** `monitor help TOPIC`. */
export const HELP_TOPICS: Readonly<Record<string, string>> = {
  'exit-codes': `Exit codes
  0    done (nothing found is not a failure)
  1    failed
  2    usage or configuration
  3    done, but some sources, receivers or cases failed, or some of what was asked is unknown
  4    a secret is missing or refused
  8    findings, only with --exit-status
  11   another poll holds the lock
  130  interrupted
Treat codes that are not listed as failures.`,
  environment: `Environment
  MONITOR_CONFIG   configuration file, when --config is not given
  MONITOR_DB       database file, when --db is not given
  MONITOR_USER     who acts, for the history of a case (else the login name)
  MONITOR_LANG     de or en: what people are told in, when --lang is not given (else LC_ALL, LC_MESSAGES, LANG)
  MONITOR_DEBUG    print where an unexpected error happened
  NO_COLOR         no colours
  FORCE_COLOR      colours in a pipe too; 0 for none anywhere
  MONITOR_PAGER    what shows pages and listings that are longer than the screen (else PAGER, else less); empty for nothing
  FORCE_HYPERLINK  links in a terminal that is not known to show them, or in tmux; 0 for none
  COLUMNS          width of pages where there is no terminal to ask
  HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY  the proxy to the web, when http.proxy does not say; this machine itself is never asked through one
  XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME  where files stand by default
Secrets are read from the variables, files or commands that the configuration names (token_env, token_file, token_command).`,
  formatting: `Formatting
  terminal         cards, coloured; times in the time zone of the SLA; what is longer than the screen goes through a pager
  --table          cases and mentions by the line, as many columns as there is room for; listing.view: table makes it the rule
  --cards          a card each; both in a pipe too, for a person who reads on
  --exact          instants with date, seconds and zone in place of how long ago or ahead they are
  pipe             one record a line, tab-separated, without a header; columns are only ever added at the end
  --json [FIELDS]  one document; FIELDS chooses, dots lead inside: case,sla.due_at,url
  --ndjson         one record a line, "type" in each
  --csv            RFC 4180 with a header, safe against formulas; dots become underscores: sla_due_at
  --excel          the same for Excel in German: semicolons, decimal commas, marked as UTF-8;
                   instants as 2026-11-20 09:00:00 in the time zone of the SLA, which it takes for dates
  --format TEXT    '{{case}} {{age}} {{sla.due_at}}'; names as in the JSON, and in words: age, due, waiting, author, answer;
                   \\t and \\n may be written out
Columns in a pipe
  unanswered, cases  ${CASE_COLUMNS.join(' ')}
  mentions           ${MENTION_COLUMNS.join(' ')}
   --uncertain       ${REVIEW_COLUMNS.join(' ')}
   --group-by        ${GROUP_COLUMNS.join(' ')}
  sources            ${SOURCE_COLUMNS.join(' ')}
  calendar           ${DAY_COLUMNS.join(' ')}
  calendar check     ${LEFT_COLUMNS.join(' ')}
  stats              ${STATS_COLUMNS.join(' ')}
  replay             ${REPLAY_COLUMNS.join(' ')}
  route test         ${ROUTE_COLUMNS.join(' ')}
  run                ${QUERY_COLUMNS.join(' ')}
  silence            ${SILENCE_COLUMNS.join(' ')}
  triage retrain     ${VERDICT_CHANGE_COLUMNS.join(' ')}
  triage history     ${LEARNING_COLUMNS.join(' ')}
  deliveries         ${DELIVERY_COLUMNS.join(' ')}
  notify --dry-run   ${DECISION_COLUMNS.join(' ')}
  sources test       ${TRIAL_COLUMNS.join(' ')}
  check              ${FINDING_COLUMNS.join(' ')}
  schema             ${SCHEMA_COLUMNS.join(' ')}
Instants are ISO 8601 in UTC, durations whole seconds, ids text, what is absent null (empty in a pipe and in CSV).
Errors go to stderr; with --json, --ndjson or --csv as one JSON object: {"type":"error","code":2,"message":"…","hint":"…"}
What people are told on stderr is in their language in a pipe too (--lang, MONITOR_LANG, the locale); records are the same in each.
monitor schema unanswered prints the JSON Schema of what --json gives, monitor schema lists them all; the package has them in dist/schemas.`,
  search: `Searching
  --search looks through titles and texts, and goes with every other filter. Case does not matter.
  Karte Hotline             both words, in any order
  "Karte gesperrt"          words one behind the other
  Rechnung*                 every word that begins so
  Karte OR Konto            either; also ODER; AND (UND) binds stronger
  Hotline NOT Lob           without the word; also NICHT, AND NOT, and Hotline -Lob
  (Karte OR Konto) weg      parentheses
  NEAR(Rechnung falsch, 5)  at most five words between them; ten without a number
  title:Tarif               in the title alone; text: in the text alone
  Write operators in capitals; in quotation marks they are words.
  Gebühr also finds Gebuehr and Gebuhr, Strasse also Straße; accents do not matter.
  Hyphens, dots, @ and # part words: beispiel.ch, @anna and 0800-123 are found as they are typed.
  Your shell takes quotation marks for itself: --search '"Karte gesperrt" OR warte*'.`,
  durations: `Durations and instants
  90s 15m 24h 3d 2w 1d12h    wall-clock time; with --since, so long ago; with calendar check --until, so far ahead
  8bh                        business hours (SLA policies)
  2026-11-20T09:00:00Z       an instant; always with a zone
  2026-11-20                 midnight UTC`,
  matchers: `Matchers
  Routes and silences ask for the same: every condition must hold, within one any of its values.
  brand=Beispiel source=blog,forum kind=complaint language=de sensitive=card,iban
  'severity>=high'     or severity=high,critical
  author=@anna         handle, name or native id; assignee=rosa
  policy=default       the policy whose time runs or is over
  step=breached        due-soon, breached, reopened, promise-broken; escalated: for who is told only a while after the breach
  case=C-12
  A comma in a name is written \\, and quotes keep the shell from taking > for a file.
  In the configuration: match: { source: [blog, forum], severity: ">=high" }. Policies know the first line and severity only.`,
  templates: `Templates
  A receiver may be given your own words: template: { title: "{{summary}}", text: "{{#cases}}{{case}} {{status}} {{url}}{{/cases}}" }
  {{name}}                      a value, escaped for the channel; your own text and markup stays as you write it
  {{#cases}}…{{/cases}}         for each case; {{#name}}…{{/name}} where there is a value, {{^name}}…{{/name}} where there is none
  Of the message: ${MESSAGE_NAMES.join(' ')}
  Of each case: ${CASE_NAMES.join(' ')}
  Of a message about a single case, the names of the case stand outside of {{#cases}} too.
  What would put text of strangers in unescaped ({{{name}}}, {{&name}}) is refused.
  Escaped is what they wrote, not what you put beside it: with @{{author}} a stranger chooses who is called, with #{{title}} what is
  linked. As an address take {{url}} alone, and in HTML put attributes in quotes: href="{{url}}".
  Try it: monitor notify --test RECEIVER --dry-run prints an invented case in your words, and sends nothing.`,
  config: `Configuration
  monitor init writes a commented file, and monitor add URL appends a source to it, comments kept.
  config.example.yaml in the package documents every key, and its first line lets editors check and complete it.
  monitor check names every fault with line and column.
  Searched: --config, $MONITOR_CONFIG, ./monitor.yaml, $XDG_CONFIG_HOME/monitor/config.yaml.`,
}
