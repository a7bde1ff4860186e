import type { App } from '../app/app.js'
import { IN_OPML, opmlText } from '../report/opml.js'
import type { Io } from './io.js'

/** The feeds of the configuration. What has none is told beside them, so that nobody takes the file for the whole. */
export async function writeOpml(
  { config, runtime }: Pick<App, 'config' | 'runtime'>,
  write: (text: string) => void | Promise<void>,
  io: Io,
): Promise<void> {
  await write(opmlText(config.sources, { title: config.company.name, now: runtime.now() }))
  const others = config.sources.filter(({ type }) => !IN_OPML.includes(type))
  if (others.length > 0) io.err(`${io.say`Without a feed, so not in it: ${others.map(({ id }) => id).join(', ')}`}\n`)
}
