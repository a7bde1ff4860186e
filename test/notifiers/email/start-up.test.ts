import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '../../../src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
/** Files that load a module when they are loaded themselves. */
const loading = (module: RegExp): readonly string[] =>
  files.filter((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/^(?:import|export) (?!type )([^;]*?) from '([^']+)'/gm)].some(
      ([, names = '', from = '']) => module.test(from) && !/^\{(?:\s*type \w+,?)+\s*\}$/.test(names),
    ),
  )

test('the library for mails is loaded by what speaks to their server, and that by the channel alone', () => {
  expect(loading(/^nodemailer$/)).toEqual(['notifiers/email/open-transport.ts'])
  expect([...loading(/\/open-transport\.js$/)].sort()).toEqual(['notifiers/email/send-mail.ts', 'notifiers/email/try-log-in.ts'])
  expect([...new Set(loading(/\/(?:send-mail|try-log-in)\.js$/))]).toEqual(['notifiers/email.ts'])
  expect(loading(/\/email\.js$/).filter((file) => file.startsWith('notifiers/'))).toEqual([])
})
