import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import * as cases from '../../src/cli/commands/cases.js'
import * as mentions from '../../src/cli/commands/mentions.js'
import type { Io } from '../../src/cli/io.js'
import { caseQuery } from '../../src/cli/options/case-filters.js'
import { type Format, formatOf } from '../../src/cli/options/formats.js'
import { wantsColour } from '../../src/cli/terminal/colour.js'
import { EXCEL_CSV, PLAIN_CSV } from '../../src/report/shapes/csv.js'
import { words } from './run-monitor.js'

const NOW = Date.UTC(2026, 10, 20, 9, 0)
const HOUR = 3_600_000

function optionsOf(define: (command: Command) => void, line: string): Record<string, never> {
  const command = new Command().exitOverride()
  define(command)
  return command.parse(words(line), { from: 'user' }).opts()
}

describe('argv → question to the cases', () => {
  const base = { states: ['open'] }
  const table: readonly (readonly [string, object])[] = [
    ['', base],
    ['--since 24h', { ...base, since: NOW - 24 * HOUR }],
    ['--since 2026-11-18', { ...base, since: Date.UTC(2026, 10, 18) }],
    ['--until 2026-11-18T08:00:00+01:00', { ...base, until: Date.UTC(2026, 10, 18, 7) }],
    ['--older-than 2h', { ...base, until: NOW - 2 * HOUR }],
    ['--until 1h --older-than 2h', { ...base, until: NOW - 2 * HOUR }],
    ['--overdue', { ...base, overdue: true }],
    ['--due-within 2h', { ...base, dueWithinMs: 2 * HOUR }],
    ['--source blog forum', { ...base, sources: ['blog', 'forum'] }],
    ['--source blog --source forum', { ...base, sources: ['blog', 'forum'] }],
    ['--brand "Beispiel AG"', { ...base, brands: ['Beispiel AG'] }],
    ['--kind complaint question', { ...base, kinds: ['complaint', 'question'] }],
    ['--kind Complaint,question', { ...base, kinds: ['complaint', 'question'] }],
    ['--severity high', { ...base, minSeverity: 'high' }],
    ['--author @petra', { ...base, author: '@petra' }],
    ['--language de,EN fr', { ...base, languages: ['de', 'en', 'fr'] }],
    ['--assignee rosa', { ...base, assignee: 'rosa' }],
    ['--search "Karte AND kommt"', { ...base, search: 'Karte AND kommt' }],
    ['--limit 5', { ...base, limit: 5 }],
    ['--sort age', { ...base, sort: 'age' }],
    ['--sort First_Come', { ...base, sort: 'first_come' }],
    ['--state answered,dismissed', { ...base, states: ['answered', 'dismissed'] }],
  ]
  it.each(table)('%s', (line, query) => expect(caseQuery(optionsOf(cases.define, line), NOW, ['open'])).toEqual(query))

  const faults: readonly (readonly [string, string])[] = [
    ['--kind complain', '--kind complain: not one of complaint, question, suggestion, praise, neutral, spam, irrelevant'],
    ['--severity severe', '--severity severe: not one of low, medium, high, critical'],
    ['--sort due', '--sort due: not one of first_come, overdue, severity, newest, age, case'],
    ['--state closed', '--state closed: not one of open, answered, resolved, dismissed, removed-unanswered, merged'],
    ['--limit 0', '--limit 0: not a number from 1 on'],
    ['--limit 1e3', '--limit 1e3: not a number from 1 on'],
    ['--due-within soon', '--due-within soon: not a duration (90s 15m 24h 3d 2w)'],
  ]
  it.each(faults)('%s is refused', (line, message) => {
    expect(() => caseQuery(optionsOf(cases.define, line), NOW, ['open'])).toThrow(expect.objectContaining({ message, exit: 2 }))
  })
})

describe('argv → question to the mentions', () => {
  const table: readonly (readonly [string, object])[] = [
    ['', { sort: 'newest' }],
    ['--all --sort oldest', { sort: 'oldest', all: true }],
    ['--uncertain', { sort: 'doubt', uncertain: true }],
    ['--uncertain --sort newest --kind praise', { sort: 'newest', uncertain: true, kinds: ['praise'] }],
    ['--search Karte --since 1h --limit 2', { sort: 'newest', search: 'Karte', since: NOW - HOUR, limit: 2 }],
  ]
  it.each(table)('%s', (line, query) => expect(mentions.mentionQuery(optionsOf(mentions.define, line), NOW)).toEqual(query))

  it('--all cannot be searched, for the others are in no index', () => {
    expect(() => mentions.mentionQuery(optionsOf(mentions.define, '--all --search Karte'), NOW)).toThrow(
      expect.objectContaining({ exit: 2 }),
    )
  })
})

describe('argv → format', () => {
  const table: readonly (readonly [string, boolean, Format])[] = [
    ['', true, { as: 'cards' }],
    ['', false, { as: 'tsv' }],
    ['--json', true, { as: 'json', fields: null }],
    ['--json case,sla.due_at', true, { as: 'json', fields: ['case', 'sla.due_at'] }],
    ['--json=case', false, { as: 'json', fields: ['case'] }],
    ['--json "case, url,"', false, { as: 'json', fields: ['case', 'url'] }],
    ["--json ''", false, { as: 'json', fields: null }],
    ['--ndjson', true, { as: 'ndjson' }],
    ['--csv', true, { as: 'csv', dialect: PLAIN_CSV }],
    ['--excel', true, { as: 'csv', dialect: EXCEL_CSV }],
    ["--format '{{case}}'", true, { as: 'template', template: '{{case}}' }],
  ]
  it.each(table)('%j on a terminal: %j', (line, stdoutIsTerminal, format) => {
    expect(formatOf(optionsOf(cases.define, line), { stdoutIsTerminal } as Io)).toEqual(format)
  })
})

describe('colour', () => {
  const table: readonly (readonly [string, Io['env'], boolean, boolean])[] = [
    ['on a terminal', {}, true, true],
    ['not in a pipe', {}, false, false],
    ['not where NO_COLOR is set', { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR is none', { NO_COLOR: '' }, true, true],
    ['not on a dumb terminal', { TERM: 'dumb' }, true, false],
    ['in a pipe where it is forced', { FORCE_COLOR: '1' }, false, true],
    ['forced wins over NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0 is never', { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR without a value is yes', { FORCE_COLOR: '' }, false, true],
  ]
  it.each(table)('%s', (_, env, isTerminal, wanted) => expect(wantsColour(env, isTerminal)).toBe(wanted))
})
