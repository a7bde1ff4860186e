/**
 * Platforms whose every site counts its users from 1: user 3 of another blog is somebody else, so an account must name its site or its
 * source.
 */
const COUNTED_PER_SITE: readonly string[] = [
  'wordpress',
  'comments',
  'feed',
  'discourse',
  'stackexchange',
  'gitlab',
  'ghost',
  'command',
]

/** Whether an author's id on this platform says nothing without its site. */
export const isPerSite = (platform: string): boolean => COUNTED_PER_SITE.includes(platform)

/** `user@host`, as in the fediverse: such an id tells its site itself. */
export const isAddress = (id: string): boolean => /^[^@\s]+@[^@\s]+$/.test(id)
