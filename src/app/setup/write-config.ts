import { existsSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { configTemplate, type Setup, type TemplateOptions } from '../../config/template.js'
import { EXIT, MonitorError, messageOf } from '../../util/errors.js'
import { phrase } from '../../util/say.js'

export type { YamlMap } from '../../config/edit/yaml-text.js'
export type { Setup }

/** The schema of this very installation, wherever npm put it: the bundle lies one folder below it. */
const SCHEMA = new URL(
  import.meta.url.endsWith('.ts') ? '../../config/config.schema.json' : '../config.schema.json',
  import.meta.url,
).href

/** Nobody shall wait for what is refused in the end. */
export function refuseExisting(file: string): void {
  if (existsSync(file))
    throw new MonitorError(phrase`${file} exists already`, {
      exit: EXIT.usage,
      hint: phrase`monitor add URL appends to it; --force writes it anew`,
    })
}

/** With an account of a source that is not in it, no command could read the file, `monitor add` neither. */
function refuseStrangers({ official = [], sources }: TemplateOptions): void {
  const ids = sources.map(({ id }) => String(id))
  const stranger = official.map(({ entry }) => entry['source']).find((id) => id !== undefined && !ids.includes(String(id)))
  if (stranger === undefined) return
  throw new MonitorError(phrase`--official: there is no source ${String(stranger)}`, {
    exit: EXIT.usage,
    hint:
      ids.length === 0
        ? phrase`write the account into the file once monitor add URL has written its source`
        : phrase`the sources that were found: ${ids.join(', ')}`,
  })
}

/** Writes a commented configuration for its owner alone; never over an existing one, unless forced. */
export async function writeConfig(file: string, force: boolean, setup: TemplateOptions): Promise<void> {
  refuseStrangers(setup)
  try {
    await writeFile(file, configTemplate({ schema: SCHEMA, ...setup }), { mode: 0o600, flag: force ? 'w' : 'wx' })
    // The mode above holds only for a new file.
    await chmod(file, 0o600)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') refuseExisting(file)
    throw new MonitorError(phrase`cannot write ${file}: ${messageOf(thrown)}`, {
      hint: phrase`choose another place with --config FILE`,
      cause: thrown,
    })
  }
}
