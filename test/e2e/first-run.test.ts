import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoServer, startDemoServer } from '../../src/demo/server.js'
import { DEMO_TIMES } from '../../src/demo/world.js'
import { HAS_TERMINAL } from '../support/pseudo-terminal.js'
import { answerAll, KEYS, onTerminal, transcript } from './support/first-run-session.js'
import { monitor } from './support/monitor.js'

const root = mkdtempSync(join(tmpdir(), 'monitor-first-'))
const NOW = `--now ${DEMO_TIMES.answered}`
let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer(DEMO_TIMES.answered)
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
})

const newFolder = (): string => mkdtempSync(join(root, 'place-'))

describe('the first run', () => {
  it('init points editors to the schema of this installation; check says that nothing is read yet', async () => {
    const folder = newFolder()
    expect((await monitor(['init'], { cwd: folder })).code).toBe(0)
    const [first] = readFileSync(join(folder, 'monitor.yaml'), 'utf8').split('\n')
    const schema = /^# yaml-language-server: \$schema=(file:.+)$/.exec(first!)?.[1]
    expect(existsSync(fileURLToPath(schema!))).toBe(true)
    const check = await monitor(['check', '--db', join(folder, 'x.db')], { cwd: folder })
    expect(check.code).toBe(0)
    expect(check.out).toContain('warning\tsource\tno source is configured, so nothing is read\t')
  })
})

const { enter, space, down, ctrlC } = KEYS
const plain = (text: string): string => text.replaceAll(new URL(server.url).port, '8080')

/** Manuals that show the session, as it was really printed. UPDATE_README=1 writes what is printed today. */
const MANUALS = ['README.md', 'docs/first-run.md'].map((name) => join(import.meta.dirname, '../..', name))
const BLOCK = /^```text\n\$ monitor init\n[\s\S]*?^```$/gm

describe.skipIf(!HAS_TERMINAL)('the first run on a terminal', () => {
  it('comes from nothing to the first list of what is unanswered, as the manual shows it', async () => {
    const cwd = newFolder()
    const terminal = onTerminal(`init ${NOW} --allow-private`, { cwd })
    await answerAll(terminal, [
      ['What is your company called?', `Musterstrom AG${enter}`],
      ['Where do people write about you?', `${server.url}/blog/ ${server.url}/forum.atom${enter}`],
      ['Which of it shall be read?', enter],
      ['Which of these answer for your company?', enter],
      ['What do people call you?', enter],
      ['Other spellings', enter],
      ['Is “Musterstrom” a common word too', enter],
      ['Whose public holidays', enter],
      ['In which part of the country?', enter],
      ['Time zone', enter],
      ['When is somebody there', enter],
      ['Within which working time', enter],
      ['Where shall alerts go?', enter],
      ['Read everything once now?', enter],
    ])
    expect(await terminal.ended).toBe(0)
    const block = `\`\`\`text\n$ monitor init\n${plain(transcript(terminal))}\`\`\``
    let shown = 0
    for (const file of MANUALS) {
      const text = readFileSync(file, 'utf8')
      shown += text.match(BLOCK)?.length ?? 0
      const renewed = text.replace(BLOCK, () => block)
      if (process.env['UPDATE_README']) writeFileSync(file, renewed)
      else expect(renewed).toBe(text)
    }
    expect(shown).toBeGreaterThan(0)
  })

  it('speaks German, takes other answers than the defaults, and writes them with German comments', async () => {
    const cwd = newFolder()
    const terminal = onTerminal(`init ${server.url}/forum.atom ${NOW} --lang de --db x.db`, { cwd })
    await answerAll(terminal, [
      ['Wie heißt Ihr Unternehmen?', `Musterstrom AG${enter}`],
      [/http:\S+ steht in einem privaten Netz. Gehört/, 'j'],
      ['Was davon soll gelesen werden?', enter],
      ['Wer davon antwortet', enter],
      // A blank is no name: as Enter alone.
      ['Wie nennt man Sie?', ` ${enter}`],
      ['Andere Schreibweisen', `MusterCard, muster.example${enter}`],
      ['Ist „Musterstrom“ auch', enter],
      ['Wessen Feiertage', enter],
      ['In welchem Landesteil?', `${down}${enter}`],
      ['Zeitzone', enter],
      ['Wann ist jemand da', `${down}${enter}`],
      ['Innerhalb welcher Arbeitszeit', `2h${enter}`],
      ['Wohin sollen Meldungen gehen?', `${down}${down}${space}${enter}`],
      ['Umgebungsvariable mit dem Webhook von Slack', enter],
      ['Jetzt alles einmal lesen?', 'n'],
    ])
    expect(await terminal.ended).toBe(0)
    const text = transcript(terminal)
    expect(text).toContain('Geschrieben: monitor.yaml, mit 1 Quelle\n')
    expect(text).toContain('Setzen Sie SLACK_WEBHOOK_URL vor dem nächsten Abruf')
    const yaml = readFileSync(join(cwd, 'monitor.yaml'), 'utf8')
    expect(yaml).toContain('      aliases: [MusterCard, muster.example]\n')
    expect(yaml).toContain(
      '  # official:                      # Konten, deren Antworten als Ihre zählen; nur die Kennung beweist es sicher\n',
    )
    expect(yaml).toContain('  hours: { mon-fri: ["08:00-12:00", "13:00-17:00"] } # mehrere Spannen')
    expect(yaml).toMatch(/^ {2}holidays: CH-[A-Z]{2} +# gesetzliche Feiertage/m)
    expect(yaml).toContain('      first_answer: 2h             # Arbeitszeit; 1d ist ein Arbeitstag\n')
    expect(yaml).toContain('    - { id: slack, type: slack, url_env: SLACK_WEBHOOK_URL }\n')
    expect(yaml).toContain('  language: de ')
    const check = await monitor(['check', '--db', 'x.db'], {
      cwd,
      env: { SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/T0/B0/x' },
    })
    expect(check.code).toBe(0)
  })

  it('says in the language of the reader that nothing was chosen', async () => {
    const flags = '--name Musterstrom --holidays CH-ZH --timezone Europe/Zurich --hours "mon-fri 09:00-17:00" --first-answer 4h'
    const terminal = onTerminal(`init ${server.url}/forum.atom ${NOW} --lang de --allow-private ${flags}`, { cwd: newFolder() })
    await answerAll(terminal, [
      ['Was davon soll gelesen werden?', `${space}${enter}`],
      ['Wie nennt man Sie?', ctrlC],
    ])
    expect(await terminal.ended).toBe(130)
    expect(transcript(terminal)).toContain('Was davon soll gelesen werden? (Leertaste: wählen)\n│  nichts ausgewählt\n│\n')
  })

  it('leaves nothing behind when it is called off, and says how to go on where one was', async () => {
    const cwd = newFolder()
    const terminal = onTerminal(`init ${NOW} --hours "mon-fri 09:00-17:00"`, { cwd })
    await answerAll(terminal, [
      ['What is your company called?', `Musterstrom AG${enter}`],
      ['Where do people write about you?', enter],
      ['What do people call you?', ctrlC],
    ])
    expect(await terminal.ended).toBe(130)
    expect(readdirSync(cwd)).toEqual([])
    expect(transcript(terminal)).toContain(
      "Nothing was written. To go on where you were:\n  monitor init --name 'Musterstrom AG' --hours 'mon-fri 09:00-17:00'\n",
    )
  })
})
