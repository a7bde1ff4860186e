import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/registry.js'
import { words } from './run-monitor.js'

/** What a command gets of a line as it is typed, the options that every command has left out. */
async function parsed(line: string): Promise<{ readonly args: string[]; readonly options: object }> {
  const [name, ...rest] = words(line)
  const command = new Command(name).exitOverride().configureOutput({ writeErr: () => undefined, outputError: () => undefined })
  const module = await COMMANDS[name!]!.load()
  module.define(command)
  command.parse(rest, { from: 'user' })
  return { args: command.args, options: command.opts() }
}

/** Each option of each command at least once; defaults stand where the command names them. */
const TABLE: readonly (readonly [line: string, args: string[], options: object])[] = [
  ['poll --source blog forum --force', [], { source: ['blog', 'forum'], force: true, alerts: true }],
  ['poll --dry-run --baseline --json', [], { dryRun: true, baseline: true, json: true, alerts: true }],
  [
    'poll --no-alerts --watch --log-format json --log-level debug',
    [],
    { alerts: false, watch: true, logFormat: 'json', logLevel: 'debug' },
  ],
  ['unanswered --snoozed --all --exit-status', [], { snoozed: true, all: true, exitStatus: true }],
  ['unanswered --unassigned --table --exact', [], { unassigned: true, table: true, exact: true }],
  ['unanswered --count', [], { count: true }],
  ['unanswered --group-by source --csv', [], { groupBy: 'source', csv: true }],
  ['cases --follow-up --ndjson', [], { followUp: true, ndjson: true }],
  ['cases --cards --assignee rosa', [], { cards: true, assignee: 'rosa' }],
  ['mentions --all --uncertain --sort doubt', [], { all: true, uncertain: true, sort: 'doubt' }],
  ['show C-12 --json --exact', ['C-12'], { json: true, exact: true }],
  ['show C-12 --all', ['C-12'], { all: true }],
  ['explain M-17 --json', ['M-17'], { json: true }],
  ['calendar check --until 6w --exit-status', ['check'], { until: '6w', exitStatus: true }],
  ['calendar --from 2026-12-21 --weeks 2', [], { from: '2026-12-21', weeks: '2' }],
  ['stats --by source --since 90d', [], { by: 'source', since: '90d' }],
  ['stats', [], { since: '30d' }],
  ['report --html r.html --beside a.yaml b.yaml', [], { html: 'r.html', beside: ['a.yaml', 'b.yaml'], since: '90d' }],
  ['run dringend', ['dringend'], {}],
  ['ack C-1 C-2 --for 4h -m "Technik fragt"', ['C-1', 'C-2'], { for: '4h', reason: 'Technik fragt' }],
  ['ack -', ['-'], { for: '24h' }],
  ['assign C-1 --none --as rosa', ['C-1'], { none: true, as: 'rosa' }],
  ['note C-1 "ab Montag erreichbar" --json', ['C-1', 'ab Montag erreichbar'], { json: true }],
  ['snooze C-1 --until 2026-12-01', ['C-1'], { until: '2026-12-01' }],
  ['answer C-1 --at 2026-11-20T09:00:00Z --by Rosa', ['C-1'], { at: '2026-11-20T09:00:00Z', by: 'Rosa' }],
  ['resolve C-1 -m x', ['C-1'], { reason: 'x' }],
  ['dismiss C-1 --reason x', ['C-1'], { reason: 'x' }],
  ['reopen C-1', ['C-1'], {}],
  ['label C-1 M-2 question', ['C-1', 'M-2', 'question'], {}],
  ['triage retrain --dry-run --as rosa', ['retrain'], { dryRun: true, as: 'rosa' }],
  ['triage --severity high', [], { severity: 'high' }],
  ['merge C-1 C-2', ['C-1', 'C-2'], {}],
  ['split C-1 M-2 M-3', ['C-1', 'M-2', 'M-3'], {}],
  ['silence add source=forum --for 2h -m Umzug', ['add', 'source=forum'], { for: '2h', reason: 'Umzug' }],
  [
    'silence add --all --from 2026-12-24 --until 2027-01-02 -m x',
    ['add'],
    { all: true, from: '2026-12-24', until: '2027-01-02', reason: 'x' },
  ],
  ['undo C-1', ['C-1'], {}],
  ['init https://x.example --name "X AG" --yes', ['https://x.example'], { name: 'X AG', yes: true }],
  [
    'init --holidays CH-ZH --timezone Europe/Zurich --hours "mon-fri 09:00-17:00"',
    [],
    { holidays: 'CH-ZH', timezone: 'Europe/Zurich', hours: 'mon-fri 09:00-17:00' },
  ],
  [
    'init --first-answer 4h --no-poll --force --allow-private',
    [],
    { firstAnswer: '4h', poll: false, force: true, allowPrivate: true },
  ],
  ['add https://x.example --id x --type feed --match all', ['https://x.example'], { id: 'x', type: 'feed', match: 'all' }],
  [
    'add https://x.example --set search=a "tags=[a, b]" -y -n',
    ['https://x.example'],
    { set: ['search=a', 'tags=[a, b]'], yes: true, dryRun: true },
  ],
  ['add --opml feeds.opml --allow-private --json', [], { opml: 'feeds.opml', allowPrivate: true, json: true }],
  ['check --online --exit-status', [], { online: true, exitStatus: true }],
  ['replay --against old.yaml --apply --limit 5', [], { against: 'old.yaml', apply: true, limit: '5', since: '90d' }],
  ['sources test forum', ['test', 'forum'], {}],
  ['sources export --opml', ['export'], { opml: true }],
  ['import old.ndjson --source x --no-baseline --dry-run', ['old.ndjson'], { source: 'x', baseline: false, dryRun: true }],
  ['prune --older-than 90d --dry-run', [], { olderThan: '90d', dryRun: true }],
  ['export all.ndjson --force', ['all.ndjson'], { force: true }],
  ['forget @beat --source x y --name --dry-run', ['@beat'], { source: ['x', 'y'], name: true, dryRun: true }],
  ['forget M-12 -y -m Gesuch --as ab --json', ['M-12'], { yes: true, reason: 'Gesuch', as: 'ab', json: true }],
  ['route test C-1 --json', ['test', 'C-1'], { json: true }],
  ['notify --test care --dry-run', [], { test: 'care', dryRun: true }],
  [
    'deliveries --state pending failed --receiver care --case C-1',
    [],
    { state: ['pending', 'failed'], receiver: ['care'], case: ['C-1'] },
  ],
  ['deliveries drop D-17 -m x --as rosa', ['drop', 'D-17'], { reason: 'x', as: 'rosa' }],
  ['metrics --output m.prom', [], { output: 'm.prom' }],
  ['schedule --cron', [], { cron: true }],
  ['schema unanswered', ['unanswered'], {}],
  ['completion bash', ['bash'], {}],
  ['demo --keep', [], { keep: true }],
]

describe('argv → what a command gets', () => {
  it.each(TABLE)('%s', async (line, args, options) => {
    expect(await parsed(line)).toEqual({ args, options })
  })

  it('every command stands in the table', () => {
    const named = new Set(TABLE.map(([line]) => line.split(' ')[0]))
    expect(Object.keys(COMMANDS).filter((name) => !named.has(name))).toEqual([])
  })

  it.each(Object.keys(COMMANDS))('%s refuses an option that it does not have', async (name) => {
    await expect(parsed(`${name} --frobnicate`)).rejects.toThrow("unknown option '--frobnicate'")
  })
})
