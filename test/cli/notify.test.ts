import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { monitor, type Ran, words } from './run-monitor.js'

/** Friday 20 November 2026, 10:00 in Vienna. */
const NOW = Date.UTC(2026, 10, 20, 9)
const YAML = `company: { name: Donaukarte GmbH, brands: [{ name: DonauKarte }] }
sources: []
sla: { timezone: Europe/Vienna }
alerts:
  language: de
  receivers:
    - { id: terminal, type: stdout }
    - { id: care, type: telegram, token_env: TG_TOKEN, chat: "-1", template: { title: "{{case}}", text: "Bitte antworten: {{author}}, {{status}}, {{url}}" } }
    - { id: phone, type: ntfy, topic_env: NTFY_TOPIC, payload: minimal }
`

async function run(line: string): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-notify-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'monitor.yaml'), YAML)
  return monitor([...words(line)], { cwd: folder, env: { XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder }, now: NOW })
}

it.each([
  [
    'an invented case reads as a real one would',
    'terminal',
    `C-0 unbeantwortet, 2 Stunden überfällig (DonauKarte, blog): Neuer Tarif
    Beschwerde, hoch · DonauKarte · blog
    "Seit drei Wochen wird mir zu viel abgebucht, und niemand antwortet!"
    wir: "Ab sofort gilt unser neuer Tarif."
    Erika Muster · Wartet: 6 Stunden · Zusage: Erste Antwort bis Fr 20.11. 08:00 (Regel default) · Ähnliche offene Fälle: 2 · Warum: wartet zu lange: „Seit drei Wochen“, bekam bisher keine Antwort: „niemand antwortet“
    https://blog.example/neuer-tarif#comment-17
    Bearbeiten: monitor show C-0 · monitor ack C-0 --for 2h

`,
  ],
  [
    'in the words of the receiver, whose secrets nobody needs for that',
    'care',
    `C-0
Bitte antworten: Erika Muster, unbeantwortet, 2 Stunden überfällig, https://blog.example/neuer-tarif#comment-17

`,
  ],
  [
    'without a word of a customer where a receiver gets none',
    'phone',
    `C-0 unbeantwortet, 2 Stunden überfällig (DonauKarte, blog)
    Beschwerde, hoch · DonauKarte · blog
    Wartet: 6 Stunden · Zusage: Erste Antwort bis Fr 20.11. 08:00 (Regel default) · Ähnliche offene Fälle: 2
    https://blog.example/neuer-tarif#comment-17
    Bearbeiten: monitor show C-0 · monitor ack C-0 --for 2h

`,
  ],
])('notify --test --dry-run sends nothing: %s', async (_rule, receiver, out) => {
  expect(await run(`notify --test ${receiver} --dry-run`)).toEqual({ code: 0, out, err: '' })
})

it('notify --test says whose secret is missing', async () => {
  expect(await run('notify --test care')).toEqual({
    code: 4,
    out: '',
    err: 'monitor: receiver care: environment variable TG_TOKEN is not set or empty\n  set it before this run\n',
  })
})

it('what a receiver prints stands beside the data of a machine format', async () => {
  expect(await run('notify --test terminal --json')).toMatchObject({
    code: 0,
    out: '',
    err: expect.stringMatching(/^Testmeldung/),
  })
})

describe('formats of monitor notify', () => {
  it.each([
    ['notify --ndjson', '--ndjson goes with --dry-run alone'],
    ["notify --format '{{case}}'", '--format goes with --dry-run alone'],
    ['notify --json sent', '--json FIELDS goes with --dry-run alone'],
    ['notify --test terminal --dry-run --csv', '--csv goes with --dry-run alone'],
  ])('%s is refused: what was sent is one document', async (line, message) => {
    const { code, out, err } = await run(line)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
