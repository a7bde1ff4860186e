import { isAddress, isPerSite } from '../../model/per-site.js'

/** What an account of the company lacks; `key` null: the whole entry. An id proves who wrote; a name is a makeshift for one source. */
export function accountFault(account: Readonly<Record<string, unknown>>): { key: 'id' | 'name' | null; message: string } | null {
  const has = (key: string) => account[key] !== undefined
  if (has('id') === has('name')) return { key: null, message: 'needs either id or name' }
  if (has('name') && !has('source'))
    return { key: 'name', message: 'anyone can take this name; say for which source it may count (source: ID)' }
  if (has('id') && !has('platform') && !has('source'))
    return { key: 'id', message: 'is an id of which platform? add platform or source' }
  if (has('id') && !has('site') && !has('source') && isPerSite(String(account['platform'])) && !isAddress(String(account['id'])))
    return { key: 'id', message: 'counts anew on every site of this platform; add site (blog.example.ch) or source' }
  return null
}
