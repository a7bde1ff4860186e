import * as z from 'zod'
import type { SourceConfig } from '../../../model/config.js'
import type { SecretRef } from '../../../model/secret-ref.js'
import type { CommandOptions } from '../../../model/source-options/command.js'
import { argv } from '../argv.js'
import { durationBetween, line, size } from '../leaf.js'
import { secretRef } from '../secret.js'
import { sourceType } from './source-type.js'

const env = z
  .record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of an environment variable'),
    secretRef('Secret').describe('Where its value is read from'),
  )
  .default({})
  .describe('Environment variables that the program gets beside PATH, HOME, LANG and TZ, each a secret')

interface Given extends CommandOptions {
  readonly platform: string | undefined
  readonly env: Readonly<Record<string, SecretRef>>
}

const given = sourceType({
  type: 'command',
  url: 'Page where people may look at what it reads',
  local: true,
  match: 'all',
  keys: {
    command: argv.describe(
      'Program that prints a mention a line as JSON, and its arguments, without a shell; ./ is the folder of this file',
    ),
    env,
    platform: line.optional().describe('Platform that its authors are known on, for company.official; default command'),
    timeout: durationBetween('1s', '1h').prefault('60s').describe('How long it may run; default 60s'),
    max_body: size.prefault('10MB').describe('Most that it may print; default 10MB'),
  },
  options: ({ command, env, platform }): Given => ({ command, env, platform }),
})

/** Its secrets bear the names that the program knows them by. */
export const command = given.transform(({ options, ...source }): SourceConfig<CommandOptions> => {
  const { command, env, platform } = options
  return { ...source, ...(platform === undefined ? {} : { platform }), secrets: env, options: { command } }
})
