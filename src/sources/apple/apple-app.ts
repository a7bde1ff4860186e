import type { SourceConfig } from '../../model/config.js'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { parseUrl } from '../../util/url.js'

/** `1234567890` of the address of an app's page in the App Store. */
export function appleAppOf({ url }: Pick<SourceConfig, 'url'>): string {
  const id = /\/id(\d{3,20})(?:\/|$)/.exec(parseUrl(url)?.pathname ?? '')?.[1]
  if (id !== undefined) return id
  throw new MonitorError(phrase`${url} names no app in the App Store`, {
    hint: 'set url to the page of the app, such as https://apps.apple.com/de/app/beispiel/id1234567890',
  })
}
